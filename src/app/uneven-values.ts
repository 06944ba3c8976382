import type { Mistake } from '../core/mistakes.js';
import type { CallSite } from '../core/provenance/call-site.js';
import { locateFrames, wordOf } from '../core/provenance/locate.js';
import type { EnvironmentOptions } from './cluster-options.js';

/**
 * What is wrong with the values of environments where one lacks a key that another has. Only in JavaScript: in
 * TypeScript the compiler says so, and knows which keys may lack.
 * @param site the call that the environments were given to
 */
export function* unevenValues(
  environments: Readonly<Record<string, EnvironmentOptions>>,
  site: CallSite,
): Generator<Mistake> {
  const owners = new Map<string, string>();
  for (const [name, { values = {} }] of Object.entries(environments))
    for (const key of Object.keys(values)) if (!owners.has(key)) owners.set(key, name);
  for (const [name, { values = {} }] of Object.entries(environments)) {
    for (const [key, owner] of owners) {
      if (Object.hasOwn(values, key) || !isJavaScript(site)) continue;
      yield {
        ruleId: 'app/uneven-values',
        message: `values of ${name} lack "${key}", which those of ${owner} have`,
        help: `add ${key}: …, or ${key}: undefined where nothing is meant`,
        option: ['environments', name, 'values'],
      };
    }
  }
}

const isJavaScript = (site: CallSite): boolean =>
  /\.[cm]?jsx?$/.test(locateFrames(site.frames(), wordOf).source?.file ?? '');
