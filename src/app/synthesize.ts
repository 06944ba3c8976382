import { ApiObject } from '../core/cdk8s.js';
import type { Construct } from 'constructs';
import { clusterOf } from '../core/cluster-context.js';
import type { Finding } from '../findings/finding.js';
import { findingsOf } from '../core/mistakes.js';
import { subjectOf } from '../core/origin.js';
import { scopeOf } from '../kubernetes/kinds.js';
import type { Manifest } from '../manifests/manifest.js';
import { merge } from '../findings/merge.js';
import { order } from '../findings/order.js';
import type { Form } from '../output/layouts/form.js';
import type { Placed } from '../output/output-file.js';
import { render } from '../output/render.js';
import type { Synthesis } from './host.js';
import { judge, type Judging, type Rendered } from './judge.js';

/** All objects below a construct, rendered; each construct is visited once. */
function manifestsBelow(root: Construct): Rendered[] {
  return objectsBelow(root).map((construct) => ({ construct, manifest: atHome(construct.toJson() as Manifest) }));
}

const placed = ({ construct, manifest }: Rendered): Placed => ({
  manifest,
  prefix: clusterOf(construct).label ?? '',
  // Names rather than the tree's path: moving a workload under another construct changes no byte of its files.
  construct: subjectOf(construct),
});

/** Findings, and the files of an app where none of them is an error. */
export function synthesize(app: Construct, id: string, judging: Judging, form?: Form): Synthesis {
  const written = findingsOf(app);
  if (written.some(isError)) return { findings: written, switchedOff: [], files: [], objects: 0, clusters: [] };
  const rendered = manifestsBelow(app);
  const judged = merge(order(judge(rendered, judging)));
  const findings = [...written, ...judged.filter(({ off }) => off === undefined)];
  const switchedOff = judged.filter(({ off }) => off !== undefined);
  return {
    findings,
    switchedOff,
    files: findings.some(isError) ? [] : render(id, rendered.map(placed), form),
    objects: rendered.length,
    clusters: [...new Set(rendered.flatMap(({ construct }) => clusterOf(construct).label ?? []))],
  };
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

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
