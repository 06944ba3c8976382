import type { DeclaredExternal } from '../core/externals.js';
import type { MapContext } from '../core/map-context.js';
import { isPlain } from '../core/options/values.js';
import type { WorkloadOptions } from './workload-options.js';

type NamesOthers = Pick<WorkloadOptions, 'pullSecrets' | 'serviceAccount' | 'mounts'>;

/** The objects that options of a workload name in plain words: what is named so is made by somebody else. */
export function namedOutside(options: NamesOthers, { namespace, pullSecrets }: MapContext): DeclaredExternal[] {
  const { serviceAccount } = options;
  const secrets = [...pullSecrets, ...(options.pullSecrets ?? []), ...named(options.mounts ?? {}, SECRETS)];
  const claims = named(options.mounts ?? {}, CLAIMS);
  const accounts = typeof serviceAccount === 'string' ? [serviceAccount] : [];
  return [
    ...secrets.map((name) => ({ kind: 'Secret', namespace, name })),
    ...claims.map((name) => ({ kind: 'PersistentVolumeClaim', namespace, name })),
    ...accounts.map((name) => ({ kind: 'ServiceAccount', namespace, name })),
  ];
}

/** The options of inline volumes that name a Secret. */
const SECRETS = new Set(['secretRef', 'secretName', 'nodePublishSecretRef']);

/** The option of a volume that is a claim of others. */
const CLAIMS = new Set(['claim']);

function named(mounts: object, options: ReadonlySet<string>): string[] {
  return Object.entries(mounts).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return options.has(key) ? [value] : [];
    return isPlain(value) ? named(value, options) : [];
  });
}
