import { ApiObject } from '../core/cdk8s.js';
import type { Construct } from 'constructs';
import { clusterOf } from '../core/cluster-context.js';
import { findingsOf } from '../core/mistakes.js';
import { subjectOf } from '../core/origin.js';
import { scopeOf } from '../kubernetes/kinds.js';
import type { Manifest } from '../manifests/manifest.js';
import { type Placed, render } from '../output/render.js';
import type { Synthesis } from './host.js';

/** All objects below a construct, rendered; each construct is visited once. */
function manifestsBelow(root: Construct): Placed[] {
  return objectsBelow(root).map((object) => ({
    manifest: atHome(object.toJson() as Manifest),
    prefix: clusterOf(object).label ?? '',
    // Names rather than the tree's path: moving a workload under another construct changes no byte of its files.
    construct: subjectOf(object),
  }));
}

/** Findings, and the files of an app where none of them is an error. */
export function synthesize(app: Construct, id: string): Synthesis {
  const findings = findingsOf(app);
  if (findings.some(({ severity }) => severity === 'error')) return { findings, files: [] };
  return { findings, files: render(id, manifestsBelow(app)) };
}

function objectsBelow(construct: Construct): ApiObject[] {
  const found: ApiObject[] = [];
  const visit = (at: Construct): void => {
    if (ApiObject.isApiObject(at)) found.push(at);
    for (const child of at.node.children) visit(child);
  };
  visit(construct);
  return found;
}

// cdk8s gives the namespace of a chart to all objects of other libraries in it, also to those that live in none.
function atHome(manifest: Manifest): Manifest {
  const { apiVersion, kind, metadata } = manifest;
  if (metadata?.namespace === undefined || scopeOf(apiVersion, kind) !== 'Cluster') return manifest;
  const { namespace: _chart, ...rest } = metadata;
  return { ...manifest, metadata: rest };
}
