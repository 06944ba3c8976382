import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.js';

/** Starts the cluster that all test files share, before the first; stops it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { kubeconfig, stop } = await startCluster();
  project.provide('behaviourCluster', kubeconfig);
  return stop;
}
