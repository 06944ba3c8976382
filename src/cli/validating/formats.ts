import { count, inSeconds } from '../amounts.js';
import { usesColor } from '../../app/color.js';
import { github } from '../../findings/formats/github.js';
import { json } from '../../findings/formats/json.js';
import { junit } from '../../findings/formats/junit.js';
import { sarif } from '../../findings/formats/sarif.js';
import { pretty } from '../../findings/pretty.js';
import { countsOf, type Report, told } from '../../findings/report.js';

/** The forms that a report comes in, by the name of each. */
export const formats = {
  pretty: forPeople,
  json,
  sarif,
  junit,
  github,
} as const satisfies Readonly<Record<string, (report: Report, quiet: boolean) => string>>;

/** The name of a form. */
export type Format = keyof typeof formats;

function forPeople(report: Report, quiet: boolean): string {
  const findings = pretty(told(report), { color: usesColor(process.stdout) });
  return quiet ? findings : findings + lastLine(report);
}

function lastLine(report: Report): string {
  const { objects, suppressed } = countsOf(report);
  const files = new Set(report.objects.map(({ file }) => file)).size;
  const off = suppressed === 0 ? '' : `, ${suppressed} switched off`;
  return `looked at ${count(objects, 'object')} in ${count(files, 'file')}${off}, ${inSeconds(performance.now() / 1000)}\n`;
}
