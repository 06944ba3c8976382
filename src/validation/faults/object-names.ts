import { nameRuleOf } from '../../kubernetes/kind-names.js';
import type { NameSyntax } from '../../kubernetes/names.js';
import type { Manifest } from '../../manifests/manifest.js';
import type { Context } from '../context.js';

/** The syntax that names of a kind must have in the version of the cluster. */
export function nameSyntaxOf({ apiVersion, kind }: Manifest, context: Context): NameSyntax {
  if (apiVersion === 'v1' && kind === 'Service' && context.has('relaxedServiceNames')) return 'dns1123Label';
  return nameRuleOf(apiVersion, kind).syntax;
}

/** A name that the server could make of a generateName: so much of it, and five characters by chance. */
export function generatedName(prefix: string): string {
  return `${prefix.slice(0, LONGEST_PREFIX)}x7k2p`;
}

const LONGEST_PREFIX = 58;
