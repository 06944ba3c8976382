import type { Shape } from './shape.js';

/** What nobody writes into an object that is to be created: the server's own words, and what it refuses there. */
const NOT_WRITTEN = [
  /^\/status(\/|$)/,
  /^\/metadata\/(managedFields|creationTimestamp|deletionTimestamp|deletionGracePeriodSeconds|generation|resourceVersion|selfLink|uid)/,
  /\/metadata\/(managedFields|creationTimestamp|deletionTimestamp|deletionGracePeriodSeconds|generation|resourceVersion|selfLink|uid|namespace|generateName|ownerReferences|finalizers|name)/,
  /\/volumeClaimTemplates\/\[\]\/status(\/|$)/,
  /\/ephemeralContainers\//,
];

/** Paths of all values below a shape that hold no others, such as `/spec/ports/[]/port`. */
export function leavesOf(shape: Shape): Set<string> {
  const found = new Set<string>();
  const visit = (at: Shape, path: string, above: readonly Shape[]): void => {
    if (above.includes(at) || NOT_WRITTEN.some((pattern) => pattern.test(path))) return;
    const below = [...above, at];
    const item = at.item();
    if (item !== undefined) return visit(item, `${path}/[]`, below);
    const fields = at.fields();
    if (fields.size === 0) found.add(path);
    for (const [key, field] of fields) visit(field, `${path}/${key}`, below);
  };
  visit(shape, '', []);
  found.delete('/kind');
  found.delete('/apiVersion');
  return found;
}

/** Those paths that a value sets, in the same form. */
export function leavesSet(shape: Shape, value: unknown, path = ''): string[] {
  const item = shape.item();
  if (item !== undefined) {
    const items = typeof value === 'object' && value !== null ? Object.values(value) : [];
    return items.flatMap((one) => leavesSet(item, one, `${path}/[]`));
  }
  const fields = shape.fields();
  if (fields.size === 0) return value === undefined ? [] : [path];
  return [...fields].flatMap(([key, field]) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? leavesSet(field, (value as Record<string, unknown>)[key], `${path}/${key}`)
      : [],
  );
}
