import { oneLine } from './visible.js';

/** Up to so many clusters are named one by one. */
const FEW = 3;
/** Of more than that, so many are. */
const NAMED = 2;

/** Clusters as people read them: `prod/seoul, prod/busan and 298 more`. Empty where there are none. */
export function clusterList(clusters: readonly string[]): string {
  if (clusters.length <= FEW) return clusters.map(oneLine).join(', ');
  return `${clusters.slice(0, NAMED).map(oneLine).join(', ')} and ${clusters.length - NAMED} more`;
}
