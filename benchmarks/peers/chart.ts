import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a Helm chart. @param templates by the names of their files */
export function writeChart(folder: string, templates: ReadonlyMap<string, string>): void {
  mkdirSync(join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: bench\nversion: 0.1.0\n');
  for (const [name, text] of templates) writeFileSync(join(folder, 'templates', name), text);
}

/** Text that Helm gives back as it stands. */
export const verbatim = (text: string): string => text.replaceAll('{{', '{{ "{{" }}');
