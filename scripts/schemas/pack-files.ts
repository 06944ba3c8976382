import { groupOf } from '../../src/manifests/manifest.js';
import type { CustomKind } from '../../src/schemas/structural/schema.js';
import type { ApiDocument } from '../kubernetes/documents.js';
import { customPack } from './custom-pack.js';
import { typedPack } from './typed-pack.js';

/** The files of src/schemas/generated/, by name: one for what is built in, one for each group of custom kinds. */
export function packFiles(documents: readonly ApiDocument[], custom: readonly CustomKind[]): Map<string, string> {
  const groups = [...new Set(custom.map(({ apiVersion }) => groupOf(apiVersion)))];
  const files = groups.map((group): [string, string] => {
    const kinds = custom.filter(({ apiVersion }) => groupOf(apiVersion) === group);
    return [`${group}.json`, customFile(kinds)];
  });
  return new Map([['kubernetes.json', jsonOf({ ...typedPack(documents), customGroups: groups })], ...files]);
}

/** The text of a file with custom kinds. */
export function customFile(kinds: readonly CustomKind[]): string {
  return jsonOf({ ...customPack(kinds) });
}

/** An entry a line, so that a change is seen as one. */
function jsonOf(parts: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(parts).map(([name, part]) => `${JSON.stringify(name)}:${inLines(part)}`);
  return `{${lines.join(',')}}\n`;
}

function inLines(part: unknown): string {
  if (Array.isArray(part)) return `[\n${part.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  const entries = Object.entries(part as object).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{\n${entries.join(',\n')}\n}`;
}
