import { expect, it } from 'vitest';
import { stopSignal } from '../../../../src/validation/rules/container/stop-signal.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(stopSignal, { featureGates: ['ContainerStopSignals'] });

it('is silent where the server drops the signal', () => {
  const lifecycle = { stopSignal: 'SIGUSR1' };
  expect(placesFound(stopSignal, podWith({}, { lifecycle }))).toEqual([]);
  const yaml = podWith({ os: { name: 'windows' } }, { lifecycle });
  expect(placesFound(stopSignal, yaml, { featureGates: ['ContainerStopSignals'] })).toHaveLength(1);
});
