import { InvalidArgumentError } from 'commander';

/** An option that may be given several times. */
export const several = (one: string, before: readonly string[] = []): readonly string[] => [...before, one];

/** An option that names a folder. */
export function folder(name: string): string {
  if (name.trim() === '') throw new InvalidArgumentError('It names no folder.');
  if (name.startsWith('-')) throw new InvalidArgumentError(`It names no folder: one of that name is ./${name}.`);
  return name;
}

/** An option that names paths, and may be given several times. */
export function paths(one: string, before?: readonly string[]): readonly string[] {
  if (one === '') throw new InvalidArgumentError('It names no path.');
  return several(one, before);
}
