import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CallSite } from '../core/provenance/call-site.js';
import { locateFrames, wordOf } from '../core/provenance/locate.js';
import { suggestName } from '../kubernetes/name-suggestion.js';
import { dns1123Label } from '../kubernetes/names.js';

/**
 * The name of the package that a program belongs to, as a DNS label: `shop` for `@acme/Shop`. The package.json that
 * counts is the nearest one with a name above the file from which `site` was reached: whoever runs the program, and
 * from wherever, it is the same. Undefined where there is none, or nothing of its name can stay.
 */
export function packageName(site: CallSite): string | undefined {
  const { source, calledFrom } = locateFrames(site.frames(), wordOf);
  const entry = calledFrom ?? source;
  return entry && labelOf(nameAbove(dirname(resolve(entry.file))) ?? '');
}

function labelOf(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return dns1123Label(last) === undefined ? last : suggestName('dns1123Label', last);
}

// One that only says "type", as they lie in folders of compiled files, is passed over.
function nameAbove(folder: string): string | undefined {
  const name = nameIn(join(folder, 'package.json'));
  const above = dirname(folder);
  return name ?? (above === folder ? undefined : nameAbove(above));
}

function nameIn(path: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(path, 'utf8')) as { name?: unknown };
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}
