import { pointerOf } from '../../../kubernetes/pointer.js';
import { dotted } from '../../place.js';
import { eachItem, eachValue, isMap, type Walk } from '../../walk.js';
import { type CelRule, fieldSchema, type StructuralSchema } from '../schema.js';
import { runRule, textOf } from './program.js';
import { celValue } from './value.js';

/** Judges a sound, settled value by the rules in CEL that its schema holds, at every depth. */
export function judgeRules(value: unknown, schema: StructuralSchema | undefined, walk: Walk): void {
  if (!schema || value === null || value === undefined || !hasRules(schema)) return;
  const rules = schema['x-kubernetes-validations'];
  if (rules) {
    const self = celValue(value, schema);
    for (const rule of rules) judgeRule(rule, self, walk);
  }
  if (Array.isArray(value)) eachItem(value, walk, (item) => judgeRules(item, schema.items, walk));
  else if (isMap(value)) eachValue(value, walk, (key, below) => judgeRules(below, fieldSchema(schema, key), walk));
}

function judgeRule(
  { rule, message, messageExpression, fieldPath, optionalOldSelf }: CelRule,
  self: unknown,
  walk: Walk,
): void {
  // A rule over the old object says nothing of a new one.
  if (/\boldSelf\b/.test(rule) && !optionalOldSelf) return;
  const outcome = runRule(rule, self);
  if ('unreadable' in outcome || ('holds' in outcome && outcome.holds)) return;
  const own = messageExpression === undefined ? undefined : textOf(messageExpression, self);
  const said = own ?? message?.trim() ?? `the rule ${rule.trim()} does not hold`;
  const below = fieldPath === undefined ? '' : fieldPath.replaceAll(/\['?([^'\]]+)'?\]/g, '.$1').replaceAll('.', '/');
  walk.problems.push({
    code: 'custom-rule',
    path: pointerOf(walk.trail) + below,
    message: `${walk.trail.length === 0 ? 'the object' : dotted(walk.trail)}: ${said}`,
    help:
      'failed' in outcome
        ? `the rule cannot be told: ${outcome.failed}`
        : 'write what the rule of its definition asks for',
  });
}

const known = new WeakMap<StructuralSchema, boolean>();

/** Whether a schema holds a rule at any depth. */
function hasRules(schema: StructuralSchema): boolean {
  let found = known.get(schema);
  if (found === undefined) {
    const { properties = {}, additionalProperties, items } = schema;
    const below = [
      ...Object.values(properties),
      ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
      ...(items ? [items] : []),
    ];
    found = schema['x-kubernetes-validations'] !== undefined || below.some(hasRules);
    known.set(schema, found);
  }
  return found;
}
