import { readFileSync } from 'node:fs';
import { ApiObject, type ApiObjectProps, App, Chart, YamlOutputType } from 'cdk8s';
import { renamed } from '../pattern.js';
import { size } from './size.js';

// The objects of as many maps as there are to be, by cdk8s alone: a chart a map.
const [pattern = '', outdir = 'dist', layout = 'FILE_PER_CHART'] = process.argv.slice(2);
const text = readFileSync(pattern, 'utf8');
const count = size();
const app = new App({ outdir, yamlOutputType: YamlOutputType[layout as keyof typeof YamlOutputType] });
const name = (number: number): string => `team-${(number + count) % count}`;

for (let number = 0; number < count; number++) {
  const names = { itself: name(number), upstream: name(number - 1), caller: name(number + 1) };
  const chart = new Chart(app, names.itself);
  const objects = JSON.parse(renamed(text, names)) as ApiObjectProps[];
  for (const object of objects) new ApiObject(chart, `${object.kind}-${object.metadata?.name}`, object);
}
app.synth();
