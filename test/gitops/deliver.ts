import { parse } from 'yaml';
import { App, type AppOptions } from '../../src/app/app.js';
import { GitOps } from '../../src/gitops/gitops.js';
import type { GitOpsOptions } from '../../src/gitops/gitops-options.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StorageClass } from '../../src/constructs/storage-class.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { told } from '../program.js';

/** Three clusters of two environments. */
export const ENVIRONMENTS: AppOptions['environments'] = {
  dev: { clusters: { local: {} } },
  prod: { clusters: { seoul: { kubernetes: '1.34' }, busan: { kubernetes: '1.33' } } },
};

export const HTTPS = 'https://github.com/acme/shop.git';
export const SSH = 'ssh://git@github.com/acme/shop.git';
/** The login that SSH needs. */
export const KEY = { secret: 'shop-git' };

/** What an App wrote. */
export interface Written {
  readonly findings: string;
  readonly files: ReadonlyMap<string, string>;
  /** The objects in files whose path fits, by path. */
  readonly objects: (path: RegExp) => Record<string, Manifest>;
}

/** Runs an App with a map `shop` in each of its clusters, and what `make` adds. */
export function written(make: (app: App) => unknown, environments: AppOptions['environments'] = ENVIRONMENTS): Written {
  const app = new App({ name: 'test', environments });
  make(app);
  app.forEachCluster((cluster) => void new ServiceMap(cluster, 'shop'));
  return outcome(app);
}

/** The same for options alone. */
export const delivered = (options: GitOpsOptions, id = 'shop'): Written =>
  written((app) => new GitOps(app, id, options));

/** The same where each cluster has something that belongs to no namespace, a StorageClass. */
export const deliveredBesideShared = (options: GitOpsOptions): Written =>
  written((app) => {
    new GitOps(app, 'shop', options);
    app.forEachCluster((cluster) => void new StorageClass(cluster, 'fast', { provisioner: 'csi.acme.com' }));
  });

/** What an App writes, as it stands. */
export function outcome(app: App): Written {
  app.findings();
  const { findings, files } = app.synthesize();
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  return {
    findings: told(findings),
    files: contents,
    objects: (wanted) =>
      Object.fromEntries(
        [...contents]
          .filter(([path]) => wanted.test(path) && !path.endsWith('/kustomization.yaml'))
          .map(([path, content]) => [path, parse(content) as Manifest]),
      ),
  };
}

interface Template {
  readonly spec: { readonly template: { readonly spec: Readonly<Record<string, unknown>> } };
}

/** What the Applications of an ApplicationSet say. */
export const templateSpec = (set: Manifest): Readonly<Record<string, unknown>> =>
  (set as unknown as Template).spec.template.spec;
