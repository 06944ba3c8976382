import type { Found } from '../violation.js';

const MOST = 512;
const LARGEST = 256 * 1024;

/** What is wrong with the parameters of a class of volumes. */
export function parameterFaults(
  parameters: Readonly<Record<string, string>> | undefined,
  path = '/parameters',
): Found[] {
  const all = Object.entries(parameters ?? {});
  if (all.length > MOST)
    return [{ path, message: `there are ${all.length} parameters`, help: `write at most ${MOST}` }];
  const found: Found[] = [];
  if (all.some(([key]) => key === '')) {
    found.push({ path: `${path}/`, message: 'a parameter has no name', help: 'name it, or remove it' });
  }
  const size = all.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value ?? ''), 0);
  if (size > LARGEST) {
    found.push({ path, message: `the parameters have ${size} bytes`, help: `write at most ${LARGEST}` });
  }
  return found;
}
