import type { Finding } from './finding.js';
import { oneLine } from './visible.js';

/** What is switched off, a line for each rule and reason with the number of its places; empty where nothing is. */
export function reasons(switchedOff: readonly Finding[]): string {
  const places = new Map<string, number>();
  for (const { ruleId, off = '' } of switchedOff) {
    const line = `${oneLine(ruleId)}: ${oneLine(off)}`;
    places.set(line, (places.get(line) ?? 0) + 1);
  }
  return [...places].map(([line, count]) => `off  ${count === 1 ? '' : `${count} × `}${line}\n`).join('');
}
