import { lastTold } from '../core/mistakes.js';
import type { Finding } from '../findings/finding.js';

const HEADER = 'Validation failed with the following errors:\n  ';

/**
 * What cdk8s throws where a construct of a plain App says that something is wrong: our findings as they are, and a
 * finding for each word of others. Undefined for any other exception.
 */
export function validationFindings(thrown: unknown): Finding[] | undefined {
  if (!(thrown instanceof Error) || !thrown.message.startsWith(HEADER)) return undefined;
  const all = thrown.message.slice(HEADER.length);
  const { text, findings } = lastTold() ?? { text: '', findings: [] };
  // The root speaks for all of ours, and has no path.
  const ours = `[] ${text}`;
  const isOurs = text !== '' && all.includes(ours);
  const others = (isOurs ? all.replace(ours, () => '') : all).split(/\n {2}(?=\[)/).filter((one) => one.trim() !== '');
  return [...(isOurs ? findings : []), ...others.map(ofOther)];
}

function ofOther(text: string): Finding {
  const { path, message = text } = /^\s*\[(?<path>[^\]]*)\] (?<message>[^]*)$/.exec(text)?.groups ?? {};
  return { ruleId: 'construct/validation', severity: 'error', message, ...(path ? { subject: path } : {}) };
}
