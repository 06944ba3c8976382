import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type ClusterContext, clusterOf } from './cluster-context.js';

/** Who may talk to whom in a map. */
export type NetworkMode = 'references' | 'strict' | 'open';

/** The Pod Security Standards, from strict to none. */
export type PodSecurityLevel = 'restricted' | 'baseline' | 'privileged';

/** What a map gives to everything that stands in it. */
export interface MapContext {
  readonly construct: Construct;
  readonly cluster: ClusterContext;
  /** The map's name: the value of `app.kubernetes.io/instance`. */
  readonly name: string;
  /** Absent in a chart without a namespace: then whoever applies the manifests decides. */
  readonly namespace: string | undefined;
  readonly network: NetworkMode;
  readonly podSecurity: PodSecurityLevel;
  readonly labels: Readonly<Record<string, string>>;
  readonly pullSecrets: readonly string[];
  /** Defaults for workloads, merged with those of the cluster; typed where they are used. */
  readonly defaults: object;
  /** Which construct holds which workload name; selectors hold just name and map. */
  readonly workloads: Map<string, Construct>;
}

const MAP = Symbol.for('servicemap.map');

/** Makes this construct the map of everything below it. */
export function provideMap(context: MapContext): void {
  Object.defineProperty(context.construct, MAP, { value: context });
}

/** The map that a construct stands in: the nearest ServiceMap, otherwise the nearest chart taken as one. */
export function mapOf(construct: Construct): MapContext {
  let chart: Construct | undefined;
  let at: Construct | undefined = construct;
  while (at !== undefined) {
    const context = (at as { [MAP]?: MapContext })[MAP];
    if (context !== undefined) return context;
    if (chart === undefined && Chart.isChart(at)) chart = at;
    at = at.node.scope;
  }
  const context = plainMap(chart ?? construct.node.root);
  provideMap(context);
  return context;
}

// A cdk8s.Chart was made by somebody who knows no maps: its namespace and level are not ours to judge.
function plainMap(chart: Construct): MapContext {
  const cluster = clusterOf(chart);
  return {
    construct: chart,
    cluster,
    name: chart.node.id === '' ? 'app' : chart.node.id,
    namespace: Chart.isChart(chart) ? chart.namespace : undefined,
    network: 'references',
    podSecurity: 'privileged',
    labels: cluster.labels,
    pullSecrets: [],
    defaults: cluster.defaults,
    workloads: new Map(),
  };
}
