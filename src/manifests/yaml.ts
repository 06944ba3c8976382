import {
  boolCoreTag,
  defineScalarTag,
  dump,
  FAILSAFE_SCHEMA,
  floatCoreTag,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
} from 'js-yaml';
import { inReadingOrder } from './key-order.js';
import type { Manifest } from './manifest.js';
import { isTrap } from './scalar-traps.js';

const trapTag = defineScalarTag('tag:servicemap,2025:trap', {
  implicit: true,
  resolve: (source) => (isTrap(source) ? source : NOT_RESOLVED),
  identify: () => false,
});
const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag, trapTag);

/** The YAML text of a manifest; every YAML reader gives the same object back. */
export function toYaml(manifest: Manifest): string {
  return dump(inReadingOrder(manifest), {
    schema,
    lineWidth: -1,
    noRefs: true,
    seqNoIndent: true,
    quoteStyle: 'double',
  });
}
