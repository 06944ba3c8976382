import type { DownwardAPIVolumeFile, KeyToPath, Volume } from '../../kubernetes/generated/types.js';
import { fromItems } from './items.js';
import { isSet } from './is-set.js';

/** A list of files that a volume is filled with, and where it stands. */
export type FileList =
  | { readonly from: 'configMap' | 'secret'; readonly items: readonly KeyToPath[] | undefined; readonly path: string }
  | {
      readonly from: 'downwardAPI';
      readonly items: readonly DownwardAPIVolumeFile[] | undefined;
      readonly path: string;
    };

/** Every list of files of a volume: its own, or those of what is projected into it. */
export function fileLists(volume: Volume, path: string): FileList[] {
  return [
    ...listsOf(volume, path),
    ...fromItems(volume.projected?.sources, (source, index) => listsOf(source, `${path}/projected/sources/${index}`)),
  ];
}

function listsOf(
  { configMap, secret, downwardAPI }: Pick<Volume, 'configMap' | 'secret' | 'downwardAPI'>,
  path: string,
): FileList[] {
  return [
    ...(isSet(secret) ? [{ from: 'secret' as const, items: secret.items, path: `${path}/secret/items` }] : []),
    ...(isSet(configMap)
      ? [{ from: 'configMap' as const, items: configMap.items, path: `${path}/configMap/items` }]
      : []),
    ...(isSet(downwardAPI)
      ? [{ from: 'downwardAPI' as const, items: downwardAPI.items, path: `${path}/downwardAPI/items` }]
      : []),
  ];
}
