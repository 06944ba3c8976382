import type { Construct } from 'constructs';
import { originOf } from '../core/origin.js';
import { locate } from '../core/provenance/locate.js';
import type { OptionPath } from '../core/provenance/option-path.js';
import type { Finding, Source } from '../findings/finding.js';
import { podTemplatePath } from '../kubernetes/kinds.js';
import { keysOf } from '../kubernetes/pointer.js';
import type { Manifest } from '../manifests/manifest.js';
import { optionOf } from './option-of.js';

type Place = Pick<Finding, 'source' | 'calledFrom'>;

/**
 * Where a place in an object is written: the option where that is known, or the call that makes the construct.
 * @param at whether the option's name or its value is meant
 */
export function placeOf(construct: Construct, manifest: Manifest, path: string, at: 'key' | 'value' = 'value'): Place {
  const origin = originOf(construct);
  // What stands in nothing of ours but the App was not made where the App was.
  if (origin === undefined || origin === originOf(construct.node.root)) return {};
  const { site } = origin;
  const call = locate(site);
  // What is laid over said nothing of this place where none of its fields leads there.
  for (const option of laidOver(manifest, path)) {
    const found = locate(site, option, at);
    const whole = locate(site, option.slice(0, 1), 'key');
    if (!sameStart(found.source, call.source) && !sameStart(found.source, whole.source)) return found;
  }
  return locate(site, optionOf(manifest, path), at);
}

/** Options that pass a field through as it stands. */
function laidOver(manifest: Manifest, path: string): OptionPath[] {
  const keys = keysOf(path);
  const template = [...(podTemplatePath(manifest.apiVersion, manifest.kind) ?? ['none']), 'spec'];
  if (!template.every((key, depth) => keys[depth] === key)) return [];
  const inPod = keys.slice(template.length);
  const [list, index, ...inContainer] = inPod;
  const main = list === 'containers' && index === '0';
  return [...(main ? [['container', ...inContainer]] : []), ['pod', ...inPod]];
}

const sameStart = (a?: Source, b?: Source): boolean => a?.line === b?.line && a?.column === b?.column;
