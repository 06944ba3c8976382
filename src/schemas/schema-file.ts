import { customKindsIn, type CustomPack } from './structural/pack.js';
import type { CustomKind } from './structural/schema.js';

/**
 * The custom kinds in the text of a file that `npm run schemas -- --from` wrote of a cluster.
 * @throws an Error where it is no such file
 */
export function readSchemaFile(text: string): CustomKind[] {
  const pack = JSON.parse(text) as Partial<CustomPack>;
  if (!Array.isArray(pack.nodes) || !Array.isArray(pack.kinds)) throw new Error('this is no file of schemas');
  return [...customKindsIn(pack as CustomPack).values()].map((kind) => kind());
}
