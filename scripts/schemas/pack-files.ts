import type { ApiDocument } from '../kubernetes/documents.js';
import { typedPack } from './typed-pack.js';

/** The files of src/schemas/generated/, by name. */
export function packFiles(documents: readonly ApiDocument[]): Map<string, string> {
  return new Map([['kubernetes.json', jsonOf(typedPack(documents))]]);
}

/** A node a line, so that a change is seen as one. */
function jsonOf({ nodes, versions }: ReturnType<typeof typedPack>): string {
  const lines = nodes.map((node) => JSON.stringify(node)).join(',\n');
  const kinds = Object.entries(versions).map(
    ([version, places]) => `${JSON.stringify(version)}:${JSON.stringify(places)}`,
  );
  return `{"nodes":[\n${lines}\n],"versions":{\n${kinds.join(',\n')}\n}}\n`;
}
