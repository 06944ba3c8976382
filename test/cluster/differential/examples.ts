import { atLeast, type KubernetesVersion, NEWEST } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Rule } from '../../../src/validation/rule.js';
import { objectsIn } from '../../validation/rule-tester.js';
import { installFor } from '../acceptance/crds.js';
import { namespacesBeside, removeNamespace } from '../acceptance/namespaces.js';
import type { Client } from '../client/client.js';
import { ours } from './ours.js';
import { oracle, type ServerVerdict } from './oracle.js';

/** An example of a rule, and whether a server should take it. */
export interface Example {
  readonly rule: Rule;
  readonly valid: boolean;
  readonly yaml: string;
  /** Where the rule finds fault. */
  readonly path: string | undefined;
}

/** Whether a rule speaks of what a server of that version refuses. */
export const concerns = (rule: Rule, version: KubernetesVersion): boolean =>
  (rule.scope === 'server' || rule.podScope === 'server') &&
  (!rule.since || atLeast(version, rule.since)) &&
  (!rule.until || atLeast(rule.until, version));

/** The version that the examples of a rule are written for: the last one that it holds for. */
const writtenFor = (rule: Rule): KubernetesVersion => rule.until ?? NEWEST;

/**
 * The examples that a server of that version must judge as promised. On one older than they are written for, a valid one
 * may have a field that is not yet there, and an invalid one may be fine by what we ourselves say of that version.
 */
export function examplesFor(rules: readonly Rule[], version: KubernetesVersion): Example[] {
  const judge = ours(version);
  const weRefuse = (objects: readonly Manifest[], rule: Rule): boolean =>
    objects.some((object) =>
      judge(
        object,
        objects.filter((other) => other !== object),
      ).rules.includes(rule.id),
    );
  return rules
    .filter((rule) => concerns(rule, version))
    .flatMap((rule) => {
      const now = version === writtenFor(rule);
      const valid = now ? rule.examples.valid.map((yaml) => ({ rule, valid: true, yaml, path: undefined })) : [];
      const invalid = rule.examples.invalid
        .filter(({ yaml }) => now || weRefuse(objectsIn(yaml), rule))
        .map(({ yaml, path }) => ({ rule, valid: false, yaml, path }));
      return [...valid, ...invalid];
    });
}

/** What a server makes of each object of an example. Its namespaces are made for it, and taken away again. */
export async function judgeExample(client: Client, { yaml, valid }: Example): Promise<ServerVerdict[]> {
  const objects = objectsIn(yaml);
  await installFor(client, objects.filter(isNamed));
  const judge = oracle(client);
  const spaces = objects.filter(({ kind }) => kind === 'Namespace');
  const verdicts: ServerVerdict[] = [];
  for (const space of spaces) verdicts.push(await judge(space));
  const made = [
    ...spaces.filter((_, index) => verdicts[index]?.accepted),
    ...namespacesBeside(objects.filter((object) => isNamed(object) && !spaces.includes(object))).filter(
      ({ metadata }) => !spaces.some((space) => space.metadata.name === metadata.name),
    ),
  ];
  const there: Manifest[] = [];
  for (const space of made) if ((await client.create(space)).status < 300) there.push(space);
  try {
    for (const object of objects.filter(({ kind }) => kind !== 'Namespace')) {
      // Where an example is about what a dry run lets pass: node ports, versions.
      const real = object.kind === 'Service' || (isNamed(object) && object.metadata['resourceVersion'] !== undefined);
      verdicts.push(await judge(object, { real: !valid && real }));
    }
    return verdicts;
  } finally {
    for (const { metadata } of there) await removeNamespace(client, metadata.name);
  }
}

const isNamed = ({ apiVersion, kind, metadata }: Manifest): boolean =>
  typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata === 'object' && metadata !== null;
