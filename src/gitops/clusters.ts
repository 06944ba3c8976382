import type { Construct } from 'constructs';
import { type ClusterContext, clusterOf, isCluster } from '../core/cluster-context.js';
import { isGitOps } from './parts.js';

/** The clusters of an App: those of its environments, or its one cluster where it has none. */
export function clustersIn(app: Construct): ClusterContext[] {
  const environments = (app.node.children as Construct[]).filter((child) => !isGitOps(child));
  const clusters = environments.flatMap(({ node }) => (node.children as Construct[]).filter(isCluster));
  return clusters.length === 0 ? [clusterOf(app)] : clusters.map(clusterOf);
}

/** Whether a cluster is among those that options name, by itself or with all of its environment. */
export function isNamed({ label }: ClusterContext, names: readonly string[] | undefined): boolean {
  return (
    names === undefined || (label !== undefined && names.some((name) => name === label || label.startsWith(`${name}/`)))
  );
}
