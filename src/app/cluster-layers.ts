import { overDefaults, type WorkloadDefaults } from '../constructs/defaults.js';
import { type ClusterContext, type Lacking, PLAIN_CLUSTER } from '../core/cluster-context.js';
import { type ClusterOptions, clusterSchema } from './cluster-options.js';

/** Options that are laid over those of wider layers; of all others the nearest counts. */
const LAID_OVER: ReadonlySet<string> = new Set(['labels', 'defaults']);

const NEAREST = Object.keys(clusterSchema.shape).filter((option) => !LAID_OVER.has(option)) as (keyof ClusterOptions)[];

/** What a cluster is only known to lack where somebody says so. */
const CAN_LACK: readonly Lacking[] = ['ingress', 'loadBalancer'];

/**
 * What a cluster gives to what stands in it.
 * @param layers what the App, the environment and the cluster say, the widest first
 */
export function contextOf(label: string | undefined, layers: readonly (ClusterOptions | undefined)[]): ClusterContext {
  const said = layers.filter((layer) => layer !== undefined);
  const nearest = nearestOf(said);
  // False says that there is none, which is what is known of a cluster of which nobody says anything.
  const known = Object.fromEntries(Object.entries(nearest).filter(([, value]) => value !== false)) as Known;
  return {
    ...PLAIN_CLUSTER,
    ...(known.edge === true ? { cloud: 'none' } : {}),
    ...known,
    label,
    lacks: CAN_LACK.filter((option) => nearest[option] === false),
    labels: said.reduce<Record<string, string>>((wider, { labels }) => ({ ...wider, ...labels }), {}),
    defaults: said.reduce<WorkloadDefaults>((wider, { defaults }) => overDefaults(wider, defaults), {}),
  };
}

/** Options that say something. */
type Known = { [Option in keyof ClusterOptions]: Exclude<ClusterOptions[Option], false> };

function nearestOf(layers: readonly ClusterOptions[]): ClusterOptions {
  const nearest: Record<string, unknown> = {};
  for (const layer of layers)
    for (const option of NEAREST) if (layer[option] !== undefined) nearest[option] = layer[option];
  return nearest;
}
