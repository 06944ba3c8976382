import type { Finding } from '../../src/findings/finding.js';

/** What shows that a message was made of something nobody thought of. */
const NONSENSE = /undefined|\[object |NaN|=>|Invalid input|invalid_|Symbol\(|\$\{|function |^\s*$/;

/** Why a finding does not say anything sensible; nothing where it does. */
export function senseless({ ruleId, message, help = 'none', subject = '' }: Finding): string[] {
  const odd = [message, help].filter((text) => NONSENSE.test(text) || text !== text.trim());
  const nameless = /^[a-z]+\/[a-z-]+$/.test(ruleId) ? [] : [`the rule is called ${ruleId}`];
  return [...odd, ...nameless].map((text) => `${ruleId} of ${subject}: ${text}`);
}
