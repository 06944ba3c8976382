import type { Manifest } from '../manifests/manifest.js';
import type { RuleSetting, RuleSettings } from '../findings/rule-settings.js';

/** What stands before the rule in an annotation that switches it off. */
export const RULE_ANNOTATION_PREFIX = 'rules.servicemap.io/';

/**
 * The key of the annotation that switches a rule off for an object, or on a Namespace for all that is in it; its value
 * is the reason: `rules.servicemap.io/image.floating-tag` for `image/floating-tag`. A group's name with `/*` gives
 * `rules.servicemap.io/image.all`.
 */
export function ruleAnnotation(ruleId: string): string {
  return RULE_ANNOTATION_PREFIX + ruleId.replace(/\*$/, 'all').replace('/', '.');
}

/** The rule or group that such a key names, as settings call it; undefined for any other key. */
export function ruleOfAnnotation(key: string): string | undefined {
  if (!key.startsWith(RULE_ANNOTATION_PREFIX)) return undefined;
  const name = key.slice(RULE_ANNOTATION_PREFIX.length);
  const dot = name.indexOf('.');
  if (dot < 0) return undefined;
  const rule = name.slice(dot + 1);
  return `${name.slice(0, dot)}/${rule === 'all' ? '*' : rule}`;
}

/** The annotations that say what is switched off: by the same keys that `settingsOf` reads. */
export function ruleAnnotations(settings: RuleSettings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([rule, setting]) =>
      'off' in setting ? [[ruleAnnotation(rule), setting.off]] : [],
    ),
  );
}

/** What an object's annotations switch off. One without a reason switches nothing off. */
export function settingsOf(annotations: unknown): RuleSettings | undefined {
  if (annotations === null || typeof annotations !== 'object') return undefined;
  const found = Object.entries(annotations).flatMap(([key, reason]): [string, RuleSetting][] => {
    const rule = ruleOfAnnotation(key);
    return rule !== undefined && typeof reason === 'string' && reason.trim() !== '' ? [[rule, { off: reason }]] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** What annotations switch off for an object of a set: those of itself, then those of its namespace. */
export function annotatedSettings(
  objects: readonly Manifest[],
): (object: Manifest) => readonly (RuleSettings | undefined)[] {
  const byNamespace = new Map(
    objects
      .filter(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'Namespace')
      .map(({ metadata }) => [metadata.name, settingsOf(metadata.annotations)]),
  );
  return ({ metadata }) => [settingsOf(metadata.annotations), byNamespace.get(metadata.namespace ?? 'default')];
}
