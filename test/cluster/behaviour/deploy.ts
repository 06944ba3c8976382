import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type AppOptions } from 'servicemap';
import { parse, parseAllDocuments } from 'yaml';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, messageOf, nameOf } from '../client/client.js';

const KUSTOMIZATION = 'kustomization.yaml';

/** What a program writes for a cluster of the newest version, in the order that its kustomizations give. */
export function manifestsOf(make: (app: App) => unknown, options: AppOptions = {}): Manifest[] {
  const off = 'what the cluster makes of it is what is looked at';
  const rules = { 'reference/*': { off }, 'pss/*': { off } };
  const app = new App({ cluster: { kubernetes: '1.36' }, rules, ...options });
  make(app);
  const { findings, files } = app.synthesize();
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  return files
    .filter(({ path }) => path.split('/').at(-1) === KUSTOMIZATION)
    .flatMap(({ path }) => inOrder(path.slice(0, -KUSTOMIZATION.length), (file) => contents.get(file) ?? ''));
}

/** The objects of a folder that synth wrote, in the order that its kustomization gives. */
export function manifestsIn(folder: string): Manifest[] {
  return inOrder('', (file) => readFileSync(join(folder, file), 'utf8'));
}

function inOrder(folder: string, read: (path: string) => string): Manifest[] {
  const { resources } = parse(read(folder + KUSTOMIZATION)) as { resources: string[] };
  return resources.flatMap((file) =>
    parseAllDocuments(read(folder + file)).map((document) => document.toJS() as Manifest),
  );
}

/**
 * Applies objects one after the other, as `kubectl apply --server-side -k` does.
 * @throws Error that names every object that was refused or warned about, with what the server said
 */
export async function deploy(client: Client, manifests: readonly Manifest[]): Promise<void> {
  const problems: string[] = [];
  for (const manifest of manifests) {
    const answer = await client.apply(manifest, { strict: true });
    if (answer.status >= 300) problems.push(`${nameOf(manifest)}: ${answer.status}: ${messageOf(answer)}`);
    problems.push(...answer.warnings.map((warning) => `${nameOf(manifest)}: warning: ${warning}`));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
