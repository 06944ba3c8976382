import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import type { Manifest } from '../../../../src/manifests/manifest.js';
import { Random } from '../random.js';

type Json = { readonly [key: string]: unknown };

/** Patches of one control, by what they are of; `main` is for containers that may have every hook and probe. */
interface Control {
  readonly spec?: readonly Json[];
  readonly container?: readonly Json[];
  readonly main?: readonly Json[];
  readonly metadata?: readonly Json[];
}

/** A pod, and what was done to it. */
export interface PodCase {
  readonly name: string;
  readonly pod: Manifest;
}

interface Change {
  readonly name: string;
  readonly change: (pod: Manifest) => Manifest;
}

const text = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** How many pods have two or three changes. */
const SEVERAL = 500;

/** Every pod with every value of every control, and some with two or three of them, drawn by a seed. */
export function podCases(seed: number): PodCase[] {
  const pods = parseAllDocuments(text('bases.yaml')).map((document) => document.toJS() as Manifest);
  const single = pods.flatMap((pod) => [
    { name: `${pod.metadata.name}: as it is`, pod },
    ...changes.map(({ name, change }) => ({ name: `${pod.metadata.name}: ${name}`, pod: change(pod) })),
  ]);
  const several = Array.from({ length: SEVERAL }, (_, index) => {
    const random = new Random(seed, index);
    const drawn = Array.from({ length: 2 + random.below(2) }, () => random.pick(changes)).filter(
      (one) => one !== undefined,
    );
    const pod = random.pick(pods);
    if (pod === undefined) throw new Error('there are no pods');
    return {
      name: [pod.metadata.name, ...drawn.map(({ name }) => name)].join(': '),
      pod: drawn.reduce((changed, { change }) => change(changed), pod),
    };
  });
  return [...single, ...several];
}

const controls = parse(text('controls.yaml')) as Readonly<Record<string, Control>>;

const changes: readonly Change[] = Object.entries(controls).flatMap(
  ([control, { spec, container, main, metadata }]) => [
    ...changesAt(control, ['spec'], spec),
    ...changesAt(control, ['spec', 'containers', '0'], [...(container ?? []), ...(main ?? [])]),
    ...changesAt(control, ['spec', 'initContainers', '0'], container),
    ...changesAt(control, ['metadata'], metadata),
  ],
);

function changesAt(control: string, keys: readonly string[], patches: readonly Json[] = []): Change[] {
  return patches.map((patch) => ({
    name: `${control} ${keys.join('.')} ${JSON.stringify(patch)}`,
    change: (pod) => mergedAt(pod, keys, patch) as Manifest,
  }));
}

function mergedAt(value: unknown, [key, ...rest]: readonly string[], patch: unknown): unknown {
  if (key === undefined) return merged(value, patch);
  if (Array.isArray(value)) return value.with(Number(key), mergedAt(value[Number(key)], rest, patch));
  const fields = value as Json;
  return { ...fields, [key]: mergedAt(fields[key], rest, patch) };
}

/** As a JSON merge patch does: null takes away, lists are replaced. */
function merged(value: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result: Record<string, unknown> = { ...(value as Json | undefined) };
  for (const [key, inner] of Object.entries(patch)) {
    if (inner === null) delete result[key];
    else result[key] = merged(result[key], inner);
  }
  return result;
}
