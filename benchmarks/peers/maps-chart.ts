import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFiles } from '../manifests.js';
import { PATTERN, renamed } from '../pattern.js';
import { verbatim, writeChart } from './chart.js';

/**
 * Writes a chart that makes as many maps as its value `maps` says: a template for each object of a map, with a loop over
 * all maps. Names are put in as they are, without a helper: no chart gives these objects faster.
 * @param pattern the folder with the files of the pattern's map
 */
export function writeMapsChart(chart: string, pattern: string): void {
  const templates = manifestFiles(pattern).map((file) => {
    const text = verbatim(readFileSync(join(pattern, file), 'utf8').replace(/^#.*\n/, ''));
    const object = renamed(text, { itself: '{{ $itself }}', upstream: '{{ $upstream }}', caller: '{{ $caller }}' });
    return [file.replace(PATTERN, 'map'), `${LOOP}---\n${object}{{- end }}\n`] as const;
  });
  writeChart(chart, new Map(templates));
}

const LOOP = `{{- $maps := int .Values.maps }}
{{- range $number := until $maps }}
{{- $itself := printf "team-%d" $number }}
{{- $upstream := printf "team-%d" (mod (add $number $maps -1) $maps) }}
{{- $caller := printf "team-%d" (mod (add $number 1) $maps) }}
`;
