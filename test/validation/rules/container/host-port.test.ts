import { expect, it } from 'vitest';
import { hostPort } from '../../../../src/validation/rules/container/host-port.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(hostPort);

const two = (a: object, b: object): object => ({ ports: [a, b] });

it.each([
  [two({ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 80, protocol: 'UDP' }), 0],
  [two({ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 80, hostIP: '10.0.0.1' }), 0],
  [two({ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 80, protocol: 'TCP' }), 1],
  [two({ containerPort: 80 }, { containerPort: 80 }), 0],
])('tells ports apart by protocol and address: %j', (container, faults) => {
  expect(placesFound(hostPort, podWith({}, { ...container }))).toHaveLength(faults);
});

it('counts ports that the server fills in, in Pods alone', () => {
  const container = two({ containerPort: 80 }, { containerPort: 80 });
  expect(placesFound(hostPort, podWith({ hostNetwork: true }, { ...container }))).toEqual([
    '/spec/containers/0/ports/1/hostPort',
  ]);
  expect(placesFound(hostPort, deploymentWith({ hostNetwork: true }, { ...container }))).toEqual([]);
});

it('judges each init container by itself', () => {
  const ports = [{ containerPort: 80, hostPort: 80 }];
  const initContainers = [{ name: 'init', image: 'example.com/init:1', ports }];
  expect(placesFound(hostPort, podWith({ initContainers }, { ports }))).toEqual([]);
});
