/** An object in a file of manifests, as text. */
export interface ObjectText {
  /** Kind, namespace and name, as people call it; a file that holds no object by its path. */
  readonly title: string;
  /** The cluster that it is for; `''` where there is none. */
  readonly cluster: string;
  /** Its lines. */
  readonly lines: readonly string[];
}

/** The objects in a generated file of one of these clusters. Reads no YAML: what is generated has one form. */
export function objectsIn(path: string, text: string, clusters: readonly string[]): ObjectText[] {
  const cluster = clusters.find((label) => path.startsWith(`${label}/`)) ?? '';
  return text
    .replace(/\n$/, '')
    .split(/^---\n/m)
    .filter((part) => part !== '')
    .map((part) => ({ title: titleOf(part, path), cluster, lines: part.replace(/\n$/, '').split('\n') }));
}

function titleOf(text: string, path: string): string {
  const kind = /^kind: (.+)$/m.exec(text)?.[1];
  const [, metadata = ''] = /^metadata:\n((?: .*\n?)*)/m.exec(text) ?? [];
  const name = field(metadata, 'name');
  const namespace = field(metadata, 'namespace');
  if (kind === undefined || name === undefined) return path;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

const field = (metadata: string, key: string): string | undefined =>
  new RegExp(`^ {2}${key}: (?:"(.*)"|(.*))$`, 'm').exec(metadata)?.slice(1).find(Boolean);
