import { readdirSync, readFileSync } from 'node:fs';
import { App } from 'servicemap';
import { parseAllDocuments } from 'yaml';
import { OnlineBoutique, type OnlineBoutiqueProps } from '../../src/charts/online-boutique.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { sharedPath } from '../shared-folder.js';

/** The application as those who wrote it describe it. */
export function theirManifests(): Manifest[] {
  return realManifests('online-boutique');
}

/** The objects of an application in the shared folder. */
export function realManifests(name: string): Manifest[] {
  const folder = sharedPath(`real/${name}`);
  return readdirSync(folder).flatMap((file) => manifestsIn(readFileSync(`${folder}/${file}`, 'utf8')));
}

/** An App with the chart in one cluster, whose load balancers are in 203.0.113.0/24. */
export function boutiqueApp(props?: OnlineBoutiqueProps): App {
  const app = new App({ cluster: { kubernetes: '1.34', loadBalancer: { from: ['203.0.113.0/24'] } } });
  new OnlineBoutique(app, undefined, props);
  return app;
}

/** The application as the chart's files describe it. */
export function ourManifests(app: App = boutiqueApp()): Manifest[] {
  return app
    .synthesize()
    .files.flatMap(({ content }) => manifestsIn(content))
    .filter(({ kind }) => kind !== 'Kustomization');
}

/** How messages call an object: kind and name. */
export const titleOf = ({ kind, metadata }: Manifest): string => `${kind}/${metadata.name}`;

/** An object of theirs with the one of ours that has its kind and name. */
export interface Pair {
  readonly title: string;
  readonly their: Manifest;
  readonly our: Manifest;
}

/** Their objects with ours; those that only one side has are left out. */
export function pairsOf(theirs: readonly Manifest[], ours: readonly Manifest[]): Pair[] {
  const counterparts = new Map(ours.map((manifest) => [titleOf(manifest), manifest]));
  return theirs.flatMap((their) => {
    const our = counterparts.get(titleOf(their));
    return our === undefined ? [] : [{ title: titleOf(their), their, our }];
  });
}

function manifestsIn(yaml: string): Manifest[] {
  return parseAllDocuments(yaml).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return document.toJS() as Manifest;
  });
}
