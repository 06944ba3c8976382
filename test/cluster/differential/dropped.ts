import { pointer, type Keys } from './json.js';

/** What the server fills in or takes for itself, whatever was sent. */
const ITS_OWN =
  /^\/(status|stringData|metadata\/(managedFields|creationTimestamp|deletionTimestamp|deletionGracePeriodSeconds|generation|resourceVersion|selfLink|uid|namespace))(\/|$)|\/metadata\/creationTimestamp$|^\/secrets\/\d+\/|\/volumeClaimTemplates\/\d+\/status/;

/** Places of fields that were sent, say something, and are not in the answer at all: a feature gate is off. */
export function dropped(sent: unknown, got: unknown, keys: Keys = []): string[] {
  if (Array.isArray(sent)) {
    const items: readonly unknown[] = sent;
    if (!Array.isArray(got) || got.length !== items.length) return [];
    return items.flatMap((item, index) => dropped(item, (got as readonly unknown[])[index], [...keys, index]));
  }
  if (typeof sent !== 'object' || sent === null) return [];
  const kept = (typeof got === 'object' && got !== null ? got : {}) as Record<string, unknown>;
  return Object.entries(sent).flatMap(([key, value]) => {
    const at = [...keys, key];
    if (saysNothing(value) || ITS_OWN.test(pointer(at))) return [];
    return Object.hasOwn(kept, key) ? dropped(value, kept[key], at) : [pointer(at)];
  });
}

/** Values that the server leaves out as it leaves out a field that is not there. */
function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(saysNothing);
}
