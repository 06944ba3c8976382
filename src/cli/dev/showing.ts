import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usesColor } from '../../app/color.js';
import type { Difference } from '../../output/check.js';
import { exitCodes } from '../exit-codes.js';
import { refusals } from '../../output/write.js';
import { inTheWay } from '../out-of-date.js';
import { type Finish, givenBy, writing } from '../synthesizing/conclude.js';
import { differences } from '../synthesizing/differences.js';
import type { Only } from '../synthesizing/only.js';
import { count } from '../amounts.js';
import { changesIn, type FileChange } from './changes/changes.js';
import { show } from './changes/show.js';

/** Writes as synth does, or not, and shows what is other in the manifests than before. */
export const showing =
  ({ dryRun = false }: { readonly dryRun?: boolean }) =>
  (folder: string, only?: Only): Finish =>
  (apps) => {
    const found = differences(apps, folder, only?.isMeant);
    const ours = found.filter(({ because }) => because === undefined).map((one) => before(folder, one));
    const clusters = apps.flatMap((given) => given.clusters);
    const color = usesColor(process.stdout);
    const shown = show(changesIn(ours, clusters), { color });
    if (!dryRun) {
      const { code, done } = writing(folder, only)(apps);
      return { code, done: done && { ...done, shown } };
    }
    const blocked = found.length === 0 ? '' : inTheWay(refusals(folder, givenBy(apps), only?.isMeant), color).join('');
    const last =
      found.length === 0 ? '' : `${folder}: ${count(found.length, 'file')} would change; a dry run writes nothing\n`;
    return { code: exitCodes.fine, done: { differences: found, shown: shown + blocked + last } };
  };

function before(folder: string, { path, change, content: after }: Difference): FileChange {
  if (change === 'missing') return { path, after };
  // Line ends that git changed are no difference.
  return { path, before: readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n'), after };
}
