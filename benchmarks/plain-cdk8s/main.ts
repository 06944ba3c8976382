import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';
import objects from './objects.json' with { type: 'json' };

const app = new App();
for (const [name, manifests] of Object.entries(objects as object as Record<string, ApiObjectProps[]>)) {
  const chart = new Chart(app, name);
  for (const manifest of manifests) new ApiObject(chart, `${manifest.kind}-${manifest.metadata?.name}`, manifest);
}
app.synth();
