import type { Finding, FindingObject } from '../findings/finding.js';
import type { Manifest } from '../manifests/manifest.js';
import type { Violation } from './violation.js';

/** Where a place in an object is written, and what made it. */
export type Whereabouts = Pick<Finding, 'source' | 'calledFrom' | 'subject' | 'clusters'>;

/** What there is to say of a violation; where it is written is for the caller to know. */
export function toFinding(violation: Violation, object: Manifest, where: Whereabouts): Finding {
  const { ruleId, scope, severity, message, help, path, off } = violation;
  return {
    ruleId,
    scope,
    severity,
    message,
    help,
    object: objectOf(object),
    path,
    ...where,
    ...(off === undefined ? {} : { off }),
  };
}

/** An object as findings name it; one without a name is called by what its name is made from, or by nothing. */
export function objectOf({ apiVersion, kind, metadata }: Manifest): FindingObject {
  const { name, generateName, namespace } = metadata as Readonly<Record<string, unknown>>;
  return {
    apiVersion,
    kind,
    ...(typeof namespace === 'string' ? { namespace } : {}),
    name: typeof name === 'string' ? name : typeof generateName === 'string' ? `${generateName}*` : '',
  };
}
