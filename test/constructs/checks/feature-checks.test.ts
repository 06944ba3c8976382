import { expect, it } from 'vitest';
import { featureMistakes, type FeatureUse } from '../../../src/constructs/checks/feature-checks.js';
import { PLAIN_CLUSTER } from '../../../src/core/cluster-context.js';
import type { FeatureGate, KubernetesVersion } from '../../../src/kubernetes/versions.js';

const said = (feature: FeatureUse['feature'], kubernetes: KubernetesVersion, featureGates: FeatureGate[] = []) =>
  featureMistakes({ ...PLAIN_CLUSTER, kubernetes, featureGates }, [{ feature, what: 'that', option: ['x'] }]).map(
    ({ ruleId, message }) => `${ruleId}: ${message}`,
  );

it('says since when a version has what is asked for', () => {
  expect(said('jobManagedBy', '1.31')).toEqual(['version/feature: Kubernetes 1.31 has no that: it came with 1.32']);
  expect(said('jobManagedBy', '1.32')).toEqual([]);
});

it('asks for a gate that no version turns on', () => {
  expect(said('ContainerStopSignals', '1.36')).toEqual([
    'version/feature-gate: Kubernetes 1.36 drops that unless its feature gate ContainerStopSignals is turned on',
  ]);
  expect(said('ContainerStopSignals', '1.36', ['ContainerStopSignals'])).toEqual([]);
  expect(said('ContainerStopSignals', '1.32', ['ContainerStopSignals'])).toEqual([
    'version/feature: Kubernetes 1.32 has no that: it came with 1.33',
  ]);
});
