import type { Finding } from '../findings/finding.js';

/**
 * What options were warned of and a rule found too is said once: in the words of the options, as far as the rule holds
 * there as they do. What is switched off for another reason, or weighs more, is the rule's to tell.
 */
export function saidOnce(
  written: readonly Finding[],
  found: readonly Finding[],
): { readonly written: Finding[]; readonly found: Finding[] } {
  const twins = new Map(
    written.flatMap((finding) => clustersOf(finding).map((cluster) => [matter(finding, cluster), finding] as const)),
  );
  const taken = new Map<Finding, Set<string>>();
  const rest = found.filter((finding) => {
    const [cluster = ALONE] = finding.clusters ?? [];
    const twin = twins.get(matter(finding, cluster));
    if (twin === undefined) return true;
    if (finding.off === twin.off && finding.severity === twin.severity) return false;
    taken.set(twin, (taken.get(twin) ?? new Set()).add(cluster));
    return true;
  });
  return { written: written.flatMap((finding) => withoutClusters(finding, taken.get(finding))), found: rest };
}

// The one cluster of an App without environments.
const ALONE = '';

const matter = ({ ruleId, subject = '' }: Finding, cluster: string): string => `${ruleId} ${subject} ${cluster}`;

const clustersOf = ({ clusters = [] }: Finding): readonly string[] => (clusters.length === 0 ? [ALONE] : clusters);

function withoutClusters(finding: Finding, taken: ReadonlySet<string> | undefined): Finding[] {
  if (taken === undefined) return [finding];
  const clusters = clustersOf(finding).filter((cluster) => !taken.has(cluster));
  return clusters.length === 0 ? [] : [{ ...finding, clusters }];
}
