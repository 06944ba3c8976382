import type { Construct } from 'constructs';
import type { ApiObject } from '../core/cdk8s.js';
import { clusterOf } from '../core/cluster-context.js';
import { objectsBelow } from '../core/objects-below.js';
import { subjectOf } from '../core/origin.js';
import { identityOf, keyOf, type Manifest } from '../manifests/manifest.js';
import type { Finding } from '../findings/finding.js';
import { placeOf } from './place-of.js';
import { renderedIn } from './rendered.js';

/** A place in an object that a file holds. */
export interface Wanted {
  /** The object as the file holds it; its identity counts. */
  readonly manifest: Manifest;
  /** A JSON pointer into the object. */
  readonly path: string;
  /** The file's folder, with `/` between folders: of one object in many clusters it tells which. */
  readonly folder: string;
}

/** Where in the user's code something comes from, and which construct made it. */
export type Traced = Required<Pick<Finding, 'subject'>> & Pick<Finding, 'source' | 'calledFrom'>;

/** Where a place in an object of a file comes from; undefined where the App makes no such object. */
export function trace(app: Construct, { manifest, path, folder }: Wanted): Traced | undefined {
  const key = keyOf(identityOf(manifest));
  const same = objectsBelow(app).filter((object) => keyOf(identityOf(manifestOf(object))) === key);
  const made: Construct[] = same.length > 0 ? same : deliveredAs(app, key);
  const inCluster = made.find((object) => `/${folder}/`.includes(`/${clusterOf(object).label ?? ''}/`));
  const object = inCluster ?? made[0];
  if (object === undefined) return undefined;
  return { subject: subjectOf(object), ...placeOf(object, manifest, path) };
}

// What a GitOps makes stands in no tree.
const deliveredAs = (app: Construct, key: string): Construct[] =>
  renderedIn(app).flatMap(({ construct, manifest }) => (keyOf(identityOf(manifest)) === key ? [construct] : []));

const manifestOf = ({ apiVersion, kind, name, metadata }: ApiObject): Manifest => {
  const { namespace } = metadata.toJson() as { namespace?: string };
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
};
