import type { Construct } from 'constructs';
import { nearest } from '../../findings/did-you-mean.js';
import { report } from '../../core/mistakes.js';
import { mistakesOf } from '../../core/options/issues.js';
import type { CallSite } from '../../core/provenance/call-site.js';
import type { Endpoint } from '../../core/references/party.js';
import { type Acceptable, type Acceptance, acceptableSchema, type AcceptOptions } from './acceptance.js';

/** @internal Judges what `acceptFrom` was given; mistakes become findings at that call. */
export function judgeAcceptance(
  construct: Construct,
  endpoint: Endpoint,
  peer: Acceptable,
  options: AcceptOptions,
  site: CallSite,
): Acceptance | undefined {
  const judged = acceptableSchema.safeParse(peer);
  if (!judged.success) {
    for (const mistake of mistakesOf(judged.error.issues, peer, ['#0'])) report(construct, { ...mistake, site });
    return undefined;
  }
  const names = [...endpoint.ports.keys()];
  const unknown = options.ports?.filter((name) => !names.includes(name)) ?? [];
  for (const name of unknown) {
    const meant = nearest(name, names);
    report(construct, {
      ruleId: 'reference/port',
      message: `${endpoint.title} has no port "${name}"`,
      help: meant === undefined ? `its ports are ${names.join(', ') || 'none'}` : `did you mean "${meant}"?`,
      option: ['#1', 'ports', options.ports?.indexOf(name) ?? 0],
      site,
    });
  }
  return { peer, ports: options.ports };
}
