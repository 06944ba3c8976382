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
export function renderedIn(app: Construct, toJson = (object: ApiObject): unknown => object.toJson()): Rendered[] {
  const made = Array.from(through('rendering', objectsBelow(app)), (construct) => ({
    construct,
    manifest: atHome(toJson(construct) as Manifest),
  }));
  return withDelivery(app, made);
}

// cdk8s gives the namespace of a chart to all objects of other libraries in it, also to those that live in none.
function atHome(manifest: Manifest): Manifest {
  const { apiVersion, kind, metadata } = manifest;
  if (metadata?.namespace === undefined || scopeOf(apiVersion, kind) !== 'Cluster') return manifest;
  const { namespace: _chart, ...rest } = metadata;
  return { ...manifest, metadata: rest };
}
