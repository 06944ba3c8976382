import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { fileMode } from './file-mode.js';

/** One key as a file with permissions of its own. */
export interface FileItem<K extends string = string> {
  /** The key whose value is the file's content: `items[].key`. */
  key: K;
  /** Permissions of the file, e.g. `0o755`: `items[].mode`. @default those of all files */
  mode?: number;
}

/** How files of a Config or Secret are mounted. */
export interface FilesOptions<K extends string = string> {
  /** The keys to mount, each as a file of its name. @default all keys */
  keys?: K[];
  /**
   * The files by path in the volume, each with the key that it comes from: `items`, e.g.
   * `{ 'conf.d/shop.conf': 'shop.conf', 'run.sh': { key: 'run.sh', mode: 0o755 } }`. Not together with `keys`.
   * @default a file for each key, of its name
   */
  items?: Record<string, K | FileItem<K>>;
  /** Permissions of the files, e.g. `0o400`: `defaultMode`. @default 0o644, as in Kubernetes */
  mode?: number;
  /** Start the pod also where the object or a key is missing: `optional`. @default false */
  optional?: boolean;
}

// As the API server says it: nothing outside of the volume, and nothing that the kubelet keeps for itself.
const inside = named((path) =>
  path === '' || path.startsWith('/') || path.startsWith('..') || path.split('/').includes('..') || path.endsWith('/')
    ? "must be a path inside the volume\nwrite it like 'conf.d/shop.conf'"
    : undefined,
);

/** @internal Judges {@link FilesOptions}. */
export const filesSchema = strict({
  keys: z.array(z.string()).optional(),
  items: z.record(inside, z.union([z.string(), strict({ key: z.string(), mode: fileMode.optional() })])).optional(),
  mode: fileMode.optional(),
  optional: z.boolean().optional(),
}).superRefine(({ keys, items }, context) => {
  if (items === undefined) return;
  if (keys !== undefined) context.addIssue({ code: 'custom', path: ['keys'], message: BOTH });
  const paths = Object.keys(items);
  for (const path of paths.filter((one) => paths.some((other) => one.startsWith(`${other}/`)))) {
    context.addIssue({
      code: 'custom',
      path: ['items', path],
      message: 'lies below a file\nname the file or the folder otherwise',
    });
  }
});

const BOTH = 'does not go with items\ndrop keys: what stands in items is mounted, and nothing else';
