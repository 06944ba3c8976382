import { Chart } from './cdk8s.js';
import type { Construct } from 'constructs';
import {
  type ClusterContext,
  type ClusterIngressNodes,
  type ClusterMetrics,
  clusterOf,
  isCluster,
  type NetworkMode,
} from './cluster-context.js';
import { type Mistake, report } from './mistakes.js';

/** The Pod Security Standards, from strict to none. */
export type PodSecurityLevel = 'restricted' | 'baseline' | 'privileged';

/** What a map gives to everything that stands in it. */
export interface MapContext {
  /** The ServiceMap, or the chart that is taken as one. */
  readonly construct: Construct;
  /** The cluster that the map stands in. */
  readonly cluster: ClusterContext;
  /** The map's name: the value of `app.kubernetes.io/instance`. */
  readonly name: string;
  /** Absent in a chart without a namespace: then whoever applies the manifests decides. */
  readonly namespace: string | undefined;
  /** Whether the map makes its namespace, so that all pods in it are its own. */
  readonly owned: boolean;
  /** Who may talk to whom, as the map says it. */
  readonly network: NetworkMode;
  /** Who collects metrics of its pods; absent where nobody does. */
  readonly metrics: ClusterMetrics | undefined;
  /** What its pods may do at most. */
  readonly podSecurity: PodSecurityLevel;
  /** Labels for every object of the map. */
  readonly labels: Readonly<Record<string, string>>;
  /** The nodes that its pods run on, where they are the cluster's for traffic from outside. */
  readonly ingressNodes?: ClusterIngressNodes;
  /** Secrets with which the images of its pods are pulled. */
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

/** The construct that a construct's map is or would be: the nearest ServiceMap, otherwise the nearest chart. */
export function mapConstructOf(construct: Construct): Construct | undefined {
  return nearest(construct, (at) => Object.hasOwn(at, MAP)) ?? nearest(construct, (at) => Chart.isChart(at));
}

function nearest(construct: Construct, isWanted: (at: Construct) => boolean): Construct | undefined {
  let at: Construct | undefined = construct;
  while (at !== undefined && !isWanted(at)) at = at.node.scope;
  return at;
}

/** The map that a construct stands in, where one is known: a chart is taken as one only for what asks for it. */
export const knownMapOf = (construct: Construct): MapContext | undefined => contextAt(mapConstructOf(construct));

const contextAt = (place: Construct | undefined) => (place as { [MAP]?: MapContext } | undefined)?.[MAP];

/** The map that a construct stands in: the nearest ServiceMap, otherwise the nearest chart taken as one. */
export function mapOf(construct: Construct): MapContext {
  const place = mapConstructOf(construct);
  const known = contextAt(place);
  if (known !== undefined) return known;
  // A cluster holds maps, and objects for all of it: it is no namespace.
  if (place === undefined || place.node.id === NO_MAP || isCluster(place)) report(construct, STANDS_IN_NO_MAP);
  const context = plainMap(place ?? construct.node.root);
  provideMap(context);
  return context;
}

/** The id of the chart for what stands in none. */
export const NO_MAP = 'no-map';

const STANDS_IN_NO_MAP: Mistake = {
  ruleId: 'map/none',
  message: 'this stands in no map, so it has no namespace',
  help: "make a map and give it as the scope, e.g. new ServiceMap(app, 'shop')",
  option: ['#0'],
};

/** A scope in which objects can stand: the one given or, where that is in no chart, a chart made in its place. */
export function placeIn(scope: Construct): Construct {
  if (nearest(scope, (at) => Chart.isChart(at)) !== undefined) return scope;
  return (scope.node.tryFindChild(NO_MAP) as Chart | undefined) ?? new Chart(scope, NO_MAP);
}

// A cdk8s.Chart was made by somebody who knows no maps: its namespace and level are not ours to judge.
function plainMap(chart: Construct): MapContext {
  const cluster = clusterOf(chart);
  return {
    construct: chart,
    cluster,
    name: chart.node.id === '' ? 'app' : chart.node.id,
    namespace: Chart.isChart(chart) ? chart.namespace : undefined,
    owned: false,
    // Strict needs the map's own policy, which lets names be looked up.
    network: cluster.network === 'open' ? 'open' : 'references',
    metrics: cluster.metrics,
    podSecurity: 'privileged',
    labels: cluster.labels,
    pullSecrets: cluster.pullSecrets,
    defaults: cluster.defaults,
    workloads: new Map(),
  };
}
