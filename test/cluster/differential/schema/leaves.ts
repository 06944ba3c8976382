import type { Shape } from './shape.js';

const ITS_OWN =
  'managedFields|creationTimestamp|deletionTimestamp|deletionGracePeriodSeconds|generation|resourceVersion|selfLink|uid';

/** What no object that is created keeps, by the path's end or start: it has no place in a base. */
const NOT_KEPT = [
  // The server's own words.
  /^\/status(\/|$)/,
  /\/volumeClaimTemplates\/\[\]\/status(\/|$)/,
  new RegExp(`^/metadata/(${ITS_OWN})`),
  // Of templates, labels and annotations count.
  new RegExp(`/metadata/(${ITS_OWN}|namespace|generateName|ownerReferences|finalizers|name)`),
  // A subresource adds them later.
  /\/ephemeralContainers\//,
  // Behind gates that are off.
  /\/(stopSignal|schedulingGroup|clusterTrustBundle|podCertificate)(\/|$)/,
  /\/dataSourceRef\/namespace$/,
  /^\/spec\/updateStrategy\/rollingUpdate\/maxUnavailable$/,
  // Kept from earlier times, refused or dropped since.
  /\/deprecatedTopology\//,
  /^\/secrets\/\[\]\/(?!name$)/,
  // Schemas share these with kinds and metrics that may have them.
  /^\/rules\/\[\]\/nonResourceURLs\/\[\]$/,
  /^\/spec\/metrics\/\[\]\/((pods|external|object)\/target\/averageUtilization|(pods|resource|containerResource)\/target\/value)$/,
];

/** Paths of all values below a shape that hold no others, such as `/spec/ports/[]/port`. */
export function leavesOf(shape: Shape): Set<string> {
  const found = new Set<string>();
  const visit = (at: Shape, path: string, above: readonly Shape[]): void => {
    if (above.includes(at) || NOT_KEPT.some((pattern) => pattern.test(path))) return;
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
