import { z } from 'zod';
import { checked, strict } from '../../core/options/strict.js';
import { fileMode } from '../file-mode.js';
import { checkDivisor, resourceField } from '../resource-field.js';
import { filePath } from './paths.js';

/** A field of the pod that a file can hold. */
export type PodField =
  | 'metadata.name'
  | 'metadata.namespace'
  | 'metadata.uid'
  | 'metadata.labels'
  | 'metadata.annotations'
  | `metadata.labels['${string}']`
  | `metadata.annotations['${string}']`;

/** What a file says of the pod: a field, or what one of its containers may use. */
export type DownwardFile = PodField | DownwardField | DownwardResource;

/** A field of the pod as a file, with permissions. */
export interface DownwardField {
  /** The field, e.g. `'metadata.labels'`: `fieldRef.fieldPath`. */
  field: PodField;
  /** Permissions of the file, e.g. `0o400`. @default those of the volume */
  mode?: number;
}

/** What a container may use as a file. */
export interface DownwardResource {
  /** `'limits.memory'`, `'requests.cpu'` and so on: `resourceFieldRef.resource`. */
  resource: string;
  /** The container meant: `containerName`. @default the one that mounts it */
  container?: string;
  /** The unit of the number in the file: `'1m'` or `'1'` for CPU, `'1Mi'` and the like for bytes. @default '1' */
  divisor?: string;
  /** Permissions of the file, e.g. `0o400`. @default those of the volume */
  mode?: number;
}

const FIELD = /^metadata\.(?:name|namespace|uid|labels|annotations|(?:labels|annotations)\['[^']+'\])$/;
const field = checked<PodField>((value) =>
  typeof value === 'string' && FIELD.test(value)
    ? undefined
    : "must be a field that a file can hold\nwrite 'metadata.name', 'metadata.namespace', 'metadata.uid', 'metadata.labels', 'metadata.annotations' or one of the latter: metadata.labels['tier']",
);
/** @internal Judges files about the pod, by path. */
export const downwardFilesSchema = z.record(
  filePath,
  z.union([
    field,
    strict({ field, mode: fileMode.optional() }),
    strict({
      resource: resourceField,
      container: z.string().min(1).optional(),
      divisor: z.string().optional(),
      mode: fileMode.optional(),
    }).superRefine(checkDivisor),
  ]),
);

/** The items of a downward API volume. @param container the one that mounts it */
export function renderDownwardFiles(files: Readonly<Record<string, DownwardFile>>, container: string) {
  return Object.entries(files).map(([path, file]) => {
    if (typeof file === 'string') return { path, fieldRef: { fieldPath: file } };
    if ('field' in file) return { path, fieldRef: { fieldPath: file.field }, mode: file.mode };
    const { resource: of, container: containerName = container, divisor: unit, mode } = file;
    return { path, resourceFieldRef: { containerName, resource: of, divisor: unit }, mode };
  });
}
