import type { Mistake } from '../../core/mistakes.js';
import type { RunOptions } from '../../rendering/job.js';

// The name of a pod with a number is its host name, which is a label of DNS.
const MOST = 63;

/**
 * A name that leaves no room for the numbers of the pods: the API server refuses the Job, and that of a CronJob only
 * when it is made.
 * @param suffix what the Job's name has behind this one
 */
export function indexedNameMistakes(
  { indexed, completions = 1, name: given }: RunOptions & { readonly name?: string },
  name: string,
  suffix = '',
): Mistake[] {
  const longest = `${suffix}-${Math.max(0, completions - 1)}`;
  const room = MOST - longest.length;
  if (indexed !== true || name.length <= room) return [];
  return [
    {
      ruleId: 'meta/name',
      message: `"${name}" has ${name.length} characters, and with ${completions} numbered pods at most ${room} are possible: the last is called "${name}${longest}"`,
      help: `shorten it to ${room}`,
      option: given === undefined ? ['#1'] : ['name'],
    },
  ];
}
