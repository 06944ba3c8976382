/** The parts of an image reference, each as it was written. */
export interface ImageReference {
  /** The registry, with its port; undefined if left to the container runtime. */
  readonly registry: string | undefined;
  /** The path in the registry, as in `'team/api'`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** The algorithm, a colon and the sum. */
  readonly digest: string | undefined;
}

const REGISTRY =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
/** Hexadecimal digits of each algorithm that a runtime knows. */
const DIGEST_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };
const LONGEST_REPOSITORY = 255;

/** Takes an image reference apart; undefined if {@link imageProblem} has something to say of it. */
export function parseImage(image: string): ImageReference | undefined {
  return imageProblem(image) === undefined ? split(image) : undefined;
}

/** What is wrong with an image reference, undefined if nothing is: the server takes any text, a node then fails to pull. */
export function imageProblem(image: string): string | undefined {
  if (image === '') return 'the image is empty';
  if (/\s/.test(image)) return `"${image}" holds white space`;
  if (/^[a-f0-9]{64}$/.test(image))
    return 'an image cannot be an id alone; write its name, and the id after "@sha256:"';
  const { registry, repository, tag, digest } = split(image);
  const problems = [
    registry !== undefined && !REGISTRY.test(registry) && `"${registry}" is not a registry`,
    repositoryProblem(repository),
    tag !== undefined && !TAG.test(tag) && tagProblem(tag),
    digest !== undefined && digestProblem(digest),
  ];
  return problems.find((problem) => typeof problem === 'string') || undefined;
}

function repositoryProblem(repository: string): string | undefined {
  if (repository === '') return 'the image has no name before its tag';
  if (/[A-Z]/.test(repository)) return `"${repository}" has a capital letter; write "${repository.toLowerCase()}"`;
  if (!REPOSITORY.test(repository)) {
    return `"${repository}" is not a repository; use lower-case letters, digits, and ".", "_", "-" or "/" between them`;
  }
  if (repository.length > LONGEST_REPOSITORY) {
    return `the repository has ${repository.length} characters, at most ${LONGEST_REPOSITORY} are possible`;
  }
  return undefined;
}

function tagProblem(tag: string): string {
  if (tag === '') return 'there is no tag after ":"';
  if (tag.length > 128) return `the tag has ${tag.length} characters, at most 128 are possible`;
  return `"${tag}" is not a tag; use letters, digits, "_", "." and "-"; the first must not be "." or "-"`;
}

function digestProblem(digest: string): string | undefined {
  const [algorithm = '', sum = '', ...rest] = digest.split(':');
  const length = DIGEST_LENGTHS[algorithm];
  if (length === undefined || rest.length > 0) {
    return `"${digest}" is not a digest; write "sha256:" and ${DIGEST_LENGTHS.sha256} hexadecimal digits`;
  }
  if (sum.length === length && /^[a-f0-9]+$/.test(sum)) return undefined;
  return `the digest must have ${length} lower-case hexadecimal digits after "${algorithm}:"`;
}

function split(image: string): ImageReference {
  const at = image.indexOf('@');
  const named = at < 0 ? image : image.slice(0, at);
  const slash = named.indexOf('/');
  const head = slash < 0 ? '' : named.slice(0, slash);
  // The first part is a registry if it could not be a folder: a dot, a port, a capital letter, or localhost.
  const registry = head === 'localhost' || /[.:A-Z]/.test(head) ? head : undefined;
  const path = registry === undefined ? named : named.slice(slash + 1);
  const colon = path.indexOf(':');
  return {
    registry,
    repository: colon < 0 ? path : path.slice(0, colon),
    tag: colon < 0 ? undefined : path.slice(colon + 1),
    digest: at < 0 ? undefined : image.slice(at + 1),
  };
}
