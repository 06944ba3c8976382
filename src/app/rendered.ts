import type { Construct } from 'constructs';
import type { ApiObject } from 'cdk8s';
import { objectsBelow } from '../core/objects-below.js';
import { withDelivery } from '../gitops/delivery.js';
import { scopeOf } from '../kubernetes/kinds.js';
import type { Manifest } from '../manifests/manifest.js';
import { through } from '../progress/progress.js';
import type { Rendered } from './judge.js';

/**
 * All objects of an app, rendered; each construct is visited once.
 * @param toJson how one object is rendered
 */
export function renderedIn(app: Construct, toJson?: (object: ApiObject) => unknown): Rendered[] {
  return delivered(app, objectsIn(app, toJson));
}

/** The objects that stand in an app's tree, as they render themselves: whatever that is. */
export function objectsIn(app: Construct, toJson = (object: ApiObject): unknown => object.toJson()): Rendered[] {
  return Array.from(through('rendering', objectsBelow(app)), (construct) => ({
    construct,
    manifest: toJson(construct) as Manifest,
  }));
}

/** The same objects where they belong, and those that deliver them. */
export function delivered(app: Construct, made: readonly Rendered[]): Rendered[] {
  return withDelivery(
    app,
    made.map(({ construct, manifest }) => ({ construct, manifest: atHome(manifest) })),
  );
}

// cdk8s gives the namespace of a chart to all objects of other libraries in it, also to those that live in none.
function atHome(manifest: Manifest): Manifest {
  const { apiVersion, kind, metadata } = manifest;
  if (metadata?.namespace === undefined || scopeOf(apiVersion, kind) !== 'Cluster') return manifest;
  const { namespace: _chart, ...rest } = metadata;
  return { ...manifest, metadata: rest };
}
