/** Something that is in the cluster although no manifest of the set makes it. */
export interface External {
  /** Its kind, such as `Secret`; upper and lower case are one. */
  readonly kind: string;
  /** The namespace that it is in. @default any namespace, or none */
  readonly namespace?: string;
  /** Its name; `*` is every name. */
  readonly name: string;
}

const WRITTEN = /^([A-Za-z][A-Za-z0-9]*)(?:\/([a-z0-9.-]+))?\/([^/\s]+)$/;

/** Reads `kind/name` or `kind/namespace/name`; undefined for anything else. */
export function parseExternal(text: string): External | undefined {
  const [, kind, namespace, name] = WRITTEN.exec(text) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  return { kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/** Whether an object is said to be in the cluster; its namespace is `''` where its kind has none. */
export function isExternal(
  externals: readonly External[],
  object: { readonly kind: string; readonly namespace: string; readonly name: string },
): boolean {
  return externals.some(
    ({ kind, namespace, name }) =>
      kind.toLowerCase() === object.kind.toLowerCase() &&
      (namespace === undefined || namespace === object.namespace) &&
      (name === '*' || name === object.name),
  );
}
