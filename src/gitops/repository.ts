const SCP = /^[\w.-]+@[\w.-]+:(?!\/)[^\s\\?#\p{Cc}]+$/u;

/** The schemes of git that both controllers know. */
const GIT = ['https', 'http', 'ssh'];

/** What is wrong with the address of a git repository for Argo CD, undefined if nothing is; on a second line what to write. */
export function argoCdUrlProblem(url: string): string | undefined {
  if (isArtifact(url)) return 'is an artifact, whose folders Argo CD does not list\nuse a git repository';
  return SCP.test(url) ? undefined : urlProblem(url, GIT, 'https://github.com/acme/shop.git');
}

/** What is wrong with an address for Flux: of a git repository, or of an artifact in a registry of images. */
export function fluxUrlProblem(url: string): string | undefined {
  // The API server takes no other form of it.
  if (SCP.test(url)) return `is git's short form, which Flux does not take\nwrite ssh://${url.replace(':', '/')}`;
  return urlProblem(url, [...GIT, 'oci'], 'ssh://git@github.com/acme/shop.git');
}

/** Whether an address is that of an artifact in a registry. */
export const isArtifact = (url: string): boolean => url.startsWith('oci://');

/** Whether an address is reached over ssh. */
export const isSsh = (url: string): boolean => url.startsWith('ssh://');

// Parsers of addresses mend what git and the controllers take as it is: capitals, lacking slashes, control characters.
const WRITTEN = /^[a-z]+:\/\/[^\s\\\p{Cc}]+$/u;

function urlProblem(url: string, schemes: readonly string[], example: string): string | undefined {
  const parsed = !WRITTEN.test(url) || !URL.canParse(url) ? undefined : new URL(url);
  const isOne = parsed !== undefined && schemes.includes(parsed.protocol.slice(0, -1)) && parsed.hostname !== '';
  if (!isOne || parsed.pathname.length < 2) return `is no address of a repository\nwrite it like '${example}'`;
  if (/[?#]/.test(url))
    return 'has more behind its path, where logins stand, and it is written into manifests that are no secret\nend it before ? and #, and give the controller a Secret';
  if (parsed.password === '' && (parsed.username === '' || parsed.protocol === 'ssh:')) return undefined;
  return 'holds a login, and it is written into manifests that are no secret\ndrop it, and give the controller a Secret';
}

// What git's own check of branches and tags refuses, apart from what only its files can tell.
const NO_REF = /[\s~^:?*[\\\x00-\x1f\x7f]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\.lock(?:\/|$)|\/\./;

/** What is wrong with the name of a branch or a tag. */
export function refProblem(name: string): string | undefined {
  return name === '' || NO_REF.test(name) ? "must be a name that git takes\nwrite it like 'main'" : undefined;
}

// Argo CD matches folders by patterns, in which other characters mean something.
const FOLDER = /^(?:\.|[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)$/;

/** What is wrong with a folder of a repository. */
export function folderProblem(folder: string): string | undefined {
  return FOLDER.test(folder)
    ? undefined
    : "must be the path of a folder, without a slash at either end, of letters, digits, - _ and .\nwrite it like 'dist', 'apps/shop' or, for the repository itself, '.'";
}

/** A path below a folder of the repository, as controllers look for it: parts that are empty are left out. */
export function pathIn(folder: string, ...parts: readonly string[]): string {
  return [...(folder === '.' ? [] : [folder]), ...parts.filter((part) => part !== '')].join('/');
}
