/**
 * How many indexes a list such as `'0,2-4'` names, as a Job writes it; in words what is wrong with it otherwise.
 * @param completions how many indexes there are, from 0 on
 */
export function countIndexes(list: string, completions: number): number | string {
  if (list === '') return 0;
  let total = 0;
  let last = -1;
  for (const interval of list.split(',')) {
    const [, from, to = from] = /^\+?(\d+)(?:-\+?(\d+))?$/.exec(interval) ?? [];
    if (from === undefined) return `"${interval}" is no index and no interval`;
    const [first, end] = [Number(from), Number(to)];
    if (end >= completions) return `there is no index ${end}: the last one is ${completions - 1}`;
    if (first <= last) return `${first} comes after ${last}, and indexes must rise`;
    if (interval.includes('-') && end <= first) return `the interval "${interval}" does not rise`;
    total += end - first + 1;
    last = end;
  }
  return total;
}
