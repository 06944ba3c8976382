/** The maps that the objects of a map name. */
export interface Names {
  readonly itself: string;
  /** The one that it calls. */
  readonly upstream: string;
  /** The one that calls it. */
  readonly caller: string;
}

/** The map whose objects are the pattern for all, in a ring of three. */
export const PATTERN = 'team-1';

/** How the program calls the maps of that ring. */
const ROLES: Readonly<Record<string, keyof Names>> = { 'team-0': 'upstream', [PATTERN]: 'itself', 'team-2': 'caller' };

/** The text of an object of the pattern, as another map has it. */
export const renamed = (text: string, names: Names): string =>
  text.replace(/\bteam-[012]\b/g, (name) => names[ROLES[name] ?? 'itself']);
