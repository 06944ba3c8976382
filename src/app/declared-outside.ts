import type { External } from '../relations/externals.js';

/** How a program says that an object is made by others, by its kind. */
const WAYS: Readonly<Record<string, (name: string) => string>> = {
  Secret: (name) => `new Secret(map, '${name}', { existing: ['…'] })`,
  ServiceAccount: (name) => `serviceAccount: '${name}'`,
};

/** What to write in a program where an object is made by others. */
export function declaredOutside({ kind, name }: External): string {
  return WAYS[kind]?.(name) ?? "Rules.of(…).off('reference/*', '…')";
}
