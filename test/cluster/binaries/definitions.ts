import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { go } from './go.js';
import { moduleFolder, pinnedVersion } from './versions.js';

/** Go modules pinned by modules/crds, and where their CustomResourceDefinitions are. */
const SOURCES: Readonly<Record<string, string>> = {
  'sigs.k8s.io/gateway-api': 'config/crd/standard',
  'github.com/argoproj/argo-cd/v3': 'manifests/crds',
  'github.com/bitnami-labs/sealed-secrets': 'helm/sealed-secrets/crds',
  'github.com/cert-manager/cert-manager': 'deploy/crds',
  'github.com/external-secrets/external-secrets': 'config/crds/bases',
  'github.com/fluxcd/kustomize-controller': 'config/crd/bases',
  'github.com/fluxcd/source-controller': 'config/crd/bases',
  'github.com/kedacore/keda/v2': 'config/crd/bases',
  'github.com/prometheus-operator/prometheus-operator': 'example/prometheus-operator-crd',
};

/** The text of every file of the pinned modules, module by module. Downloads those that are not in Go's cache. */
export async function definitionFiles(): Promise<string[]> {
  const found: string[] = [];
  for (const module of Object.keys(SOURCES)) {
    const { Dir } = JSON.parse(await go(moduleFolder('crds'), 'mod', 'download', '-json', module)) as { Dir: string };
    found.push(...filesIn(Dir, module));
  }
  return found;
}

/** The same where all of them are in Go's cache already; undefined where one is not, or there is no Go. */
export async function cachedDefinitionFiles(): Promise<string[] | undefined> {
  const cache = await go(moduleFolder('crds'), 'env', 'GOMODCACHE').catch(() => undefined);
  if (cache === undefined) return undefined;
  const folders = Object.keys(SOURCES).map((module) => join(cache, `${module}@v${pinnedVersion('crds', module)}`));
  if (!folders.every((folder) => existsSync(folder))) return undefined;
  return Object.keys(SOURCES).flatMap((module, index) => filesIn(folders[index] as string, module));
}

function filesIn(folder: string, module: string): string[] {
  const path = join(folder, SOURCES[module] as string);
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => readFileSync(join(path, name), 'utf8'));
}
