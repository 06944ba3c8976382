import { nearest } from './did-you-mean.js';

/** The group of a rule, as settings name it: `image/*` for `image/floating-tag`. */
export const ruleGroup = (ruleId: string): string => `${ruleId.slice(0, ruleId.indexOf('/'))}/*`;

/** Says of what constructs find at error that no setting holds for it. */
export const alwaysError = (named: string): { readonly message: string; readonly help: string } => ({
  message: `${named} is always an error: no setting holds for it`,
  help: 'correct what it finds: from options that are wrong, nothing can be rendered',
});

/** Asks what to write instead of a rule that is not there; undefined for one that is, and for a group of them. */
export function ruleNames(ids: readonly string[]): (named: string) => string | undefined {
  const known = new Set([...ids, ...ids.map(ruleGroup)]);
  return (named) => {
    if (known.has(named)) return undefined;
    const meant = nearest(named, known);
    return meant === undefined ? 'name a rule as reports do: <group>/<name>, or <group>/*' : `did you mean ${meant}?`;
  };
}
