import type { ArrayExpression, Node, ObjectExpression, ObjectProperty } from 'oxc-parser';
import { bare } from './call.js';
import { constant } from './constant.js';
import type { Place } from './syntax.js';

/** An option as it is written: what names it, what stands for its value, and the value to look further into. */
export interface Written {
  readonly key?: Node;
  readonly shown: Node;
  readonly value: Place;
}

/** An option that was not found. */
export interface Missing {
  /** Whether it may be there all the same, in what cannot be looked into. */
  readonly opaque: boolean;
  /** The spread that may hold it. */
  readonly suspect?: Node;
}

type Scope = readonly Node[];

/** How many constants are followed: while a program is wrong they may be defined in circles. */
const HOPS = 8;

/** The expression that a place stands for: through type assertions, constants, and functions that return it. */
export function reveal(place: Place, hops = HOPS): Place {
  const here = { node: bare(place.node), within: place.within };
  const next = hops > 0 ? behind(here, hops) : undefined;
  return next ? reveal(next, hops - 1) : here;
}

function behind({ node, within }: Place, hops: number): Place | undefined {
  switch (node.type) {
    case 'Identifier':
      return constant(node.name, within);
    case 'MemberExpression': {
      const name = nameOf(node.property, node.computed, within);
      const found = name === undefined ? undefined : step({ node: node.object, within }, name, hops - 1);
      return found && 'value' in found ? found.value : undefined;
    }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return returned(node.body, [...within, node]);
    default:
      return undefined;
  }
}

function returned(body: Node | null, within: Scope): Place | undefined {
  if (body?.type !== 'BlockStatement') return body ? { node: body, within } : undefined;
  const values = body.body.flatMap((statement) => (statement.type === 'ReturnStatement' ? [statement.argument] : []));
  const [value] = values;
  return value && values.length === 1 ? { node: value, within: [...within, body] } : undefined;
}

/** One element of an option's path further into a value: a property's name or an index. */
export function step(place: Place, name: string | number, hops = HOPS): Written | Missing {
  const { node, within } = reveal(place, hops);
  const inside = [...within, node];
  switch (node.type) {
    case 'ObjectExpression':
      return inObject(node, String(name), inside, hops);
    case 'ArrayExpression':
      return typeof name === 'number' ? inArray(node, name, inside) : { opaque: false };
    case 'ConditionalExpression':
      return inOneOf([node.consequent, node.alternate], name, inside, hops);
    case 'LogicalExpression':
      return inOneOf(node.operator === '&&' ? [node.right] : [node.left, node.right], name, inside, hops);
    default:
      return { opaque: true };
  }
}

function inObject({ properties }: ObjectExpression, name: string, within: Scope, hops: number): Written | Missing {
  let suspect: Node | undefined;
  // The last one of a name wins, as it does when the program runs.
  for (const property of properties.toReversed()) {
    if (property.type === 'Property') {
      if (nameOf(property.key, property.computed, within) === name) return written(property, within);
      continue;
    }
    const spread = step({ node: property.argument, within }, name, hops - 1);
    if ('value' in spread) return spread;
    if (spread.opaque) suspect ??= property;
  }
  return suspect ? { opaque: true, suspect } : { opaque: false };
}

function written(property: ObjectProperty, within: Scope): Written {
  const { key, value, method, kind } = property;
  return { key, shown: method || kind !== 'init' ? key : value, value: { node: value, within } };
}

function inArray({ elements }: ArrayExpression, index: number, within: Scope): Written | Missing {
  const before = elements.slice(0, index + 1);
  if (before.some((element) => element?.type === 'SpreadElement')) return { opaque: true };
  const element = before[index];
  return element ? { shown: element, value: { node: element, within } } : { opaque: false };
}

/** Of expressions that may each be the value, the only one that has the option. */
function inOneOf(nodes: readonly Node[], name: string | number, within: Scope, hops: number): Written | Missing {
  const results = nodes.map((node) => step({ node, within }, name, hops));
  const [found, ...others] = results.filter((result) => 'value' in result);
  if (found && others.length === 0) return found;
  return { opaque: results.some((result) => 'value' in result || result.opaque) };
}

function nameOf(key: Node, computed: boolean, within: Scope): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  const { node } = reveal({ node: key, within });
  if (node.type === 'Literal') return String(node.value);
  return node.type === 'TemplateLiteral' && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}
