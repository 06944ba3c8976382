import type { z } from 'zod';

/**
 * What there is to say in options, found by walking the schemas that judge them: each key, each branch of a union, each
 * value of an enum. A schema that several options share (the probes of all containers, say) counts once.
 */
export type Points = Map<z.core.$ZodType, Map<string, string>>;

/** Everything that a schema lets one say; each point with the path of options that first leads to it. */
export function pointsOf(schema: z.core.$ZodType, path: string, points: Points = new Map()): Points {
  const bare = unwrapped(schema);
  if (points.has(bare)) return points;
  const own = new Map<string, string>();
  points.set(bare, own);
  for (const { point, label, inner } of stepsOf(bare)) {
    own.set(point, `${path}${label}`);
    if (inner !== undefined) pointsOf(inner, `${path}${label}`, points);
  }
  if (own.size === 0) points.delete(bare);
  return points;
}

/** Takes from the points what a value says. */
export function strike(schema: z.core.$ZodType, value: unknown, points: Points): void {
  const bare = unwrapped(schema);
  if (value === undefined) return;
  for (const { point, inner, values } of stepsOf(bare)) {
    const said = values(value);
    if (said.length > 0) points.get(bare)?.delete(point);
    if (inner !== undefined) for (const each of said) strike(inner, each, points);
  }
}

interface Step {
  readonly point: string;
  /** How it continues the path of options. */
  readonly label: string;
  readonly inner?: z.core.$ZodType;
  /** The parts of a value that say this; none where it does not. */
  readonly values: (value: unknown) => unknown[];
}

const only = (matches: (value: unknown) => boolean) => (value: unknown) => (matches(value) ? [value] : []);

const exactly = (wanted: unknown): Step => ({
  point: `= ${String(wanted)}`,
  label: ` = ${String(wanted)}`,
  values: only((value) => value === wanted),
});

function stepsOf(schema: z.core.$ZodType): Step[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([key, inner]) => ({
        point: key,
        label: `.${key}`,
        inner,
        values: (value) => {
          const said = (value as Readonly<Record<string, unknown>>)[key];
          return said === undefined ? [] : [said];
        },
      }));
    case 'union':
      return def.options.map((inner, index) => ({
        point: `| ${index}`,
        label: branchLabel(inner),
        inner,
        values: only((value) => branchOf(def.options, value) === inner),
      }));
    case 'record':
      return [
        {
          point: '*',
          label: '.*',
          inner: def.valueType,
          values: (value) => Object.values(value as Record<string, unknown>),
        },
      ];
    case 'array':
      return [{ point: '[]', label: '[]', inner: def.element, values: (value) => value as unknown[] }];
    case 'enum':
      return Object.values(def.entries).map(exactly);
    case 'literal':
      return def.values.map(exactly);
    case 'boolean':
      return [true, false].map(exactly);
    case 'string':
    case 'number':
    case 'custom':
    case 'unknown':
      return [];
    default:
      throw new Error(`a schema of type ${def.type}: say here what can be said with it`);
  }
}

/** The branch that zod takes: the first that fits. */
const branchOf = (branches: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType | undefined =>
  branches.find((branch) => (branch as z.ZodType).safeParse(value).success);

/** A branch is known by what it demands: `{http}`, or by its type. */
function branchLabel(schema: z.core.$ZodType): string {
  const { def } = (unwrapped(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'literal' || def.type === 'enum') return '';
  if (def.type !== 'object') return `(${def.type})`;
  const demanded = Object.entries(def.shape).filter(([, inner]) => unwrapped(inner) === inner);
  return `{${demanded.map(([key]) => key).join(',')}}`;
}

/** What an optional schema is without that. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? unwrapped(def.innerType) : schema;
}
