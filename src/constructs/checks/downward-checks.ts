import type { Mistake } from '../../core/mistakes.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { PlacedContainer } from './placed-container.js';
import type { PlacedMount } from './volume-checks.js';

/** Variables that hold something of a container or volume that the pod does not have. */
export function downwardMistakes(containers: readonly PlacedContainer[], mounts: readonly PlacedMount[]): Mistake[] {
  const names = containers.map(({ name }) => name);
  const volumes = mounts.map(({ volume }) => volume);
  const folders = volumes.filter(({ source }) => source !== undefined && 'emptyDir' in source).map(({ name }) => name);
  return containers.flatMap(({ at, options: { env = {} } }) =>
    Object.entries(env).flatMap(([variable, value]): Mistake[] => {
      if (typeof value !== 'object') return [];
      const option = [...at, 'env', variable];
      if ('resource' in value && value.container !== undefined && !names.includes(value.container)) {
        return [missing('container', value.container, names, [...option, 'container'])];
      }
      if (!('fileKey' in value) || folders.includes(value.fileKey)) return [];
      if (!volumes.some(({ name }) => name === value.fileKey))
        return [missing('volume', value.fileKey, folders, [...option, 'fileKey'])];
      return [
        {
          ruleId: 'pod/file-key',
          message: `volume "${value.fileKey}" is no empty folder, and only those can hold variables`,
          help: "write mounts: { '/…': { emptyDir: {}, name: '…' } }",
          option: [...option, 'fileKey'],
        },
      ];
    }),
  );
}

function missing(what: string, name: string, names: readonly string[], option: (string | number)[]): Mistake {
  const others = names.length === 0 ? `it has none that can be meant` : `its are ${[...new Set(names)].join(', ')}`;
  return {
    ruleId: `pod/no-${what}`,
    message: `the pod has no ${what} "${name}"`,
    help: didYouMean(name, names, others),
    option,
  };
}
