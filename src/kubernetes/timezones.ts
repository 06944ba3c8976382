import { TIME_ZONES } from './time-zone-names.js';

let index: ReadonlyMap<string, string> | undefined;

/** Every known name, by itself in lower case. */
function names(): ReadonlyMap<string, string> {
  index ??= new Map(
    [
      ...Object.entries(TIME_ZONES).flatMap(([area, list]) =>
        list
          .trim()
          .split(/\s+/)
          .map((name) => (area === '' ? name : `${area}/${name}`)),
      ),
      // What became a zone after the list was made.
      ...Intl.supportedValuesOf('timeZone'),
    ].map((name) => [name.toLowerCase(), name]),
  );
  return index;
}

/** What is wrong with the time zone of a CronJob, undefined if nothing is. The server minds upper and lower case. */
export function timeZoneProblem(zone: string): string | undefined {
  const example = 'use a name such as "Asia/Seoul" or "Etc/UTC"';
  if (zone === '') return `the time zone is empty; ${example}`;
  if (zone.toLowerCase() === 'local') return `"${zone}" is another zone on every machine; ${example}`;
  const known = names().get(zone.toLowerCase());
  if (known === zone) return undefined;
  if (known !== undefined) return `"${zone}" is written "${known}"`;
  return `"${zone}" is not a time zone; ${example}`;
}
