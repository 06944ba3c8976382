import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { rules } from '../../../src/validation/rules/index.js';
import { validate } from '../../../src/validation/validate.js';
import { builtInSchemas } from '../../../src/schemas/built-in.js';
import type { Verdict } from './verdict.js';

/** What we make of objects for a version, as `servicemap validate --scope server` does. */
export function ours(version: KubernetesVersion): (object: Manifest, beside?: readonly Manifest[]) => Verdict {
  const schemas = builtInSchemas(version);
  return (object, beside = []) => {
    try {
      const found = validate([object, ...beside], { version, schemas, rules, scopes: ['server'] });
      const own = found.filter((one) => one.object === 0);
      return {
        accepted: own.length === 0,
        messages: own.map(({ path, message, ruleId }) => `${path}: ${message} (${ruleId})`),
        paths: own.map(({ path }) => path),
        rules: own.map(({ ruleId }) => ruleId),
      };
    } catch (error) {
      return {
        accepted: true,
        messages: [`threw ${error instanceof Error ? error.stack : String(error)}`],
        paths: [],
        rules: ['threw'],
      };
    }
  };
}
