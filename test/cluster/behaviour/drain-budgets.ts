import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client } from '../client/client.js';
import { isSelected, type Promised } from './availability.js';
import type { Check } from './problems.js';

/** A disruption budget as the server gives it. */
export interface Budget extends Manifest {
  readonly spec: {
    readonly maxUnavailable: number | string;
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  };
  readonly status?: { readonly expectedPods?: number; readonly currentHealthy?: number };
}

interface Workload extends Manifest {
  readonly spec: { readonly replicas: number; readonly template: Manifest };
}

/** The disruption budgets of a namespace. */
export const budgetsOf = async (client: Client, namespace: string | undefined): Promise<Budget[]> =>
  (await client.list('policy/v1', 'PodDisruptionBudget', { namespace })) as Budget[];

/** Which budgets of a namespace have not counted so many pods, and so many healthy ones among them, by name. */
export const countProblems =
  (namespace: string, expected: Readonly<Record<string, readonly [pods: number, healthy: number]>>): Check =>
  async (client) => {
    const budgets = await budgetsOf(client, namespace);
    return Object.entries(expected).flatMap(([name, wanted]) => {
      const about = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name, namespace } };
      const { expectedPods, currentHealthy } = budgets.find(({ metadata }) => metadata.name === name)?.status ?? {};
      if (expectedPods === wanted[0] && currentHealthy === wanted[1]) return [];
      return [
        { about, what: `${currentHealthy} of ${expectedPods} pods are healthy, not ${wanted[1]} of ${wanted[0]}` },
      ];
    });
  };

/** What the budgets of a namespace promise for the workloads whose pods they select. */
export async function promisesOfBudgets(client: Client, namespace: string): Promise<Promised[]> {
  const kinds = ['Deployment', 'StatefulSet'];
  const workloads = (await Promise.all(kinds.map(async (kind) => client.list('apps/v1', kind, { namespace })))).flat();
  return (await budgetsOf(client, namespace)).map((by) => {
    const selector = by.spec.selector.matchLabels;
    const replicas = (workloads as Workload[])
      .filter(({ spec }) => isSelected(spec.template, selector))
      .reduce((sum, { spec }) => sum + spec.replicas, 0);
    return { by, selector, least: replicas - countOf(by.spec.maxUnavailable, replicas) };
  });
}

// A share is rounded up, as the disruption controller does.
const countOf = (amount: number | string, all: number): number =>
  typeof amount === 'number' ? amount : Math.ceil((all * parseInt(amount, 10)) / 100);
