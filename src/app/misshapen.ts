import { findingOf, type Mistake } from '../core/mistakes.js';
import { written } from '../core/options/written.js';
import { unwritable } from '../core/plain.js';
import type { Finding } from '../findings/finding.js';
import type { Rendered } from './judge.js';

/** What keeps an object from being judged and written at all: nobody could say what it is, or YAML has no form for it. */
export function misshapen({ construct, manifest }: Rendered): Finding[] {
  const rendered: unknown = manifest;
  const missing = isFields(rendered) ? missingIn(rendered) : [WHOLE];
  if (missing.length > 0) return missing.map((mistake) => findingOf(construct, mistake));
  // What ours are made of was judged as it was given.
  const found = 'because' in construct ? undefined : unwritable(manifest);
  if (found === undefined) return [];
  const { kind, metadata } = manifest;
  const message = `${kind} ${metadata.name} holds ${found.what} at ${written(found.path)}, which YAML has no form for`;
  return [
    findingOf(construct, { ruleId: 'object/form', message, help: 'write text, numbers, booleans, lists and maps' }),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function missingIn(object: Fields): Mistake[] {
  const { apiVersion, kind } = object;
  const metadata = isFields(object['metadata']) ? object['metadata'] : {};
  const { name, namespace = null } = metadata;
  const called = [kind, name].filter((part) => typeof part === 'string').join(' ') || 'an object';
  const texts: Fields = {
    apiVersion,
    kind,
    'metadata.name': name,
    ...(namespace !== null && { 'metadata.namespace': namespace }),
  };
  return Object.entries(texts)
    .filter(([, value]) => typeof value !== 'string')
    .map(([field, value]) => ({
      ruleId: 'object/form',
      message: `${called} has ${value === undefined || value === null ? 'no' : 'another value than text as'} ${field} once it is rendered`,
      help: 'write it, or look for a patch that takes it away',
    }));
}

const WHOLE: Mistake = {
  ruleId: 'object/form',
  message: 'what this renders to is no object of Kubernetes',
  help: 'let toJson() give one with apiVersion, kind and metadata.name',
};
