import { z } from 'zod';
import { checked, named, strict } from '../core/options/strict.js';
import { VARIABLE_FIELDS } from '../kubernetes/downward-api.js';
import { pathBelowProblem } from '../kubernetes/file-paths.js';
import { annotationKey, dns1123Label, envName, labelKey } from '../kubernetes/names.js';
import { checkDivisor, resourceField } from './resource-field.js';

/** A field of the pod that a variable can hold. */
export type EnvField =
  | 'metadata.name'
  | 'metadata.namespace'
  | 'metadata.uid'
  | `metadata.labels['${string}']`
  | `metadata.annotations['${string}']`
  | 'spec.nodeName'
  | 'spec.serviceAccountName'
  | 'status.hostIP'
  | 'status.hostIPs'
  | 'status.podIP'
  | 'status.podIPs';

/** A field of the pod as the value of a variable. @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export interface FieldValue {
  /** The field, e.g. `'status.podIP'` or `"metadata.labels['tier']"`: `valueFrom.fieldRef.fieldPath`. */
  field: EnvField;
}

/** What a container requests or may use at most, as the value of a variable. */
export interface ResourceFieldValue {
  /**
   * `requests.` or `limits.` before `cpu`, `memory`, `ephemeral-storage` or `hugepages-<size>`:
   * `valueFrom.resourceFieldRef.resource`.
   */
  resource: string;
  /** The unit that is counted, `'1m'` or `'1'` for CPU, `'1'`, `'1k'` to `'1E'` or `'1Ki'` to `'1Ei'` for others: `divisor`. @default '1' */
  divisor?: string;
  /** The container meant: `containerName`. @default the one with the variable */
  container?: string;
}

/** One key of a file that an init container wrote into an empty folder. From Kubernetes 1.35. */
export interface FileKeyValue {
  /** Name of the volume with the file, an `emptyDir` with a `name` of its own: `valueFrom.fileKeyRef.volumeName`. */
  fileKey: string;
  /** Path of the file in the volume, e.g. `'app.env'`: `path`. */
  path: string;
  /** The key in the file: `key`. */
  key: string;
  /** Start also where file or key is missing: `optional`. @default false */
  optional?: boolean;
}

/** A value that only the cluster knows. */
export type SourceValue = FieldValue | ResourceFieldValue | FileKeyValue;

const FIELDS: ReadonlySet<string> = new Set(VARIABLE_FIELDS);

/** What is wrong with a field of a pod that a variable is to hold; `undefined` where nothing is. */
function fieldProblem(path: unknown): string | undefined {
  if (typeof path !== 'string') return 'must be a text in quotes';
  if (FIELDS.has(path)) return undefined;
  const [, map, key] = /^metadata\.(labels|annotations)\['(.*)'\]$/s.exec(path) ?? [];
  if (map === undefined || key === undefined)
    return `must be a field that variables can hold\nwrite ${[...FIELDS].join(', ')}, metadata.labels['…'] or metadata.annotations['…']`;
  return map === 'labels' ? labelKey(key) : annotationKey(key);
}

/** @internal Judges a {@link SourceValue}. */
export const sourceSchema = z.union([
  strict({ field: checked<EnvField>(fieldProblem) }),
  strict({
    resource: resourceField,
    divisor: z.string().optional(),
    container: named(dns1123Label).optional(),
  }).superRefine(checkDivisor),
  strict({
    fileKey: named(dns1123Label),
    path: named((path) =>
      path === '' || pathBelowProblem(path) !== undefined
        ? "must be a path inside the volume\nwrite it like 'app.env'"
        : undefined,
    ),
    key: named(envName),
    optional: z.boolean().optional(),
  }),
]);

/** An EnvVarSource. */
export function renderSource(value: SourceValue): object {
  if ('field' in value) return { fieldRef: { fieldPath: value.field } };
  if ('resource' in value) {
    const { resource, divisor, container } = value;
    return { resourceFieldRef: { containerName: container, resource, divisor } };
  }
  const { fileKey: volumeName, path, key, optional } = value;
  return { fileKeyRef: { volumeName, path, key, optional } };
}

/** Whether a value is one that only the cluster knows. */
export function isSource(value: unknown): value is SourceValue {
  return typeof value === 'object' && value !== null && ('field' in value || 'resource' in value || 'fileKey' in value);
}
