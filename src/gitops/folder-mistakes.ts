import type { Construct } from 'constructs';
import { isFaulty } from '../core/faulty.js';
import type { Mistake } from '../core/mistakes.js';
import { clustersIn } from './clusters.js';
import { controllerOf, isArgoCd } from './gitops-options.js';
import { type GitOpsParts, gitOpsIn } from './parts.js';
import { folderProblem } from './repository.js';
import { isSameRepository } from './same-repository.js';

/** Where in a git repository files are written. */
export interface OutputPlace {
  /** The folder, from the top of its work tree, with `/` between folders; `'.'` for the top itself. */
  readonly path: string;
  /** The addresses of the repositories that the work tree is one of. */
  readonly remotes: readonly string[];
}

/**
 * What is wrong where files go into the repository that a controller reads, and into another folder of it: a warning,
 * since whoever looks at them there first may write them elsewhere later.
 * @param place undefined where nothing is known of it
 */
export function folderMistakes(app: Construct, place: () => OutputPlace | undefined): Mistake[] {
  const all = gitOpsIn(app).filter(
    ({ construct }) => !['folder', 'repository'].some((one) => isFaulty(construct, one)),
  );
  const there = all.length === 0 ? undefined : place();
  return there === undefined ? [] : all.flatMap((parts) => misplaced(parts, there, clustersIn(app)[0]?.label));
}

function misplaced({ construct, options }: GitOpsParts, place: OutputPlace, label: string | undefined): Mistake[] {
  const { repository, folder = 'dist' } = options;
  if (typeof repository !== 'string' || folder === place.path) return [];
  if (!place.remotes.some((remote) => isSameRepository(remote, repository))) return [];
  const top = place.path === '.' ? 'the top' : place.path;
  return [
    {
      ruleId: 'gitops/folder',
      severity: 'warning',
      message: `synth writes to ${top} of this repository, and ${controllerOf(options)} looks in ${folder === '.' ? 'its top' : folder}: it would find nothing of it`,
      help: instead(place.path, folder, isArgoCd(options) && label === undefined),
      option: ['folder'],
      about: construct,
    },
  ];
}

function instead(path: string, folder: string, needsFolder: boolean): string {
  if (path === '.' && needsFolder) return `let synth write to ${folder}`;
  return folderProblem(path) === undefined
    ? `write folder: '${path}'`
    : `let synth write to ${folder}, or to a folder of letters, digits, - _ and .`;
}
