import { expect, it } from 'vitest';
import { pod } from '../../../../src/validation/rules/resources/pod.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(pod);

const found = (resources: object, ...containers: object[]): string[] =>
  placesFound(
    pod,
    podWith({
      resources,
      containers: containers.map((one, index) => ({ name: `c${index}`, image: 'a', resources: one })),
    }),
  );

it.each([
  [{ requests: { cpu: 2 } }, [{ requests: { cpu: 1 } }, { requests: { cpu: 1 } }], 0],
  [{ requests: { cpu: 1 } }, [{ requests: { cpu: 1 } }, { requests: { cpu: 1 } }], 1],
  [{ requests: { cpu: 1 } }, [{ limits: { cpu: 2 } }], 1],
  [{ limits: { cpu: 1 } }, [{ requests: { cpu: 2 } }], 1],
  [{ limits: { cpu: 1 } }, [{ requests: { memory: 2 } }], 0],
  [{ requests: { cpu: 2 }, limits: { cpu: 1 } }, [{}], 1],
  [{ claims: [] }, [{}], 1],
  [{ limits: { 'hugepages-2Mi': '2Mi' } }, [{}], 1],
  [{ limits: { cpu: 1, 'hugepages-2Mi': '2Mi' } }, [{ limits: { cpu: 1, 'hugepages-2Mi': '4Mi' } }], 3],
])('judges %j with %j', (resources, containers, faults) => {
  expect(found(resources, ...containers)).toHaveLength(faults);
});

it('counts what starts beside sidecars', () => {
  const resources = { requests: { cpu: 1 } };
  const sidecar = { name: 's', image: 'a', restartPolicy: 'Always', resources };
  const init = { name: 'i', image: 'a', resources };
  const judge = (initContainers: object[]): string[] => placesFound(pod, podWith({ resources, initContainers }));
  expect(judge([init, sidecar])).toEqual([]);
  expect(judge([sidecar, init])).toEqual(['/spec/resources/requests/cpu']);
});

it('asks nothing of windows and of servers that drop it', () => {
  const yaml = podWith({ resources: { requests: { a: 1 } }, os: { name: 'windows' } });
  expect(placesFound(pod, yaml)).toEqual(['/spec/resources']);
  expect(placesFound(pod, yaml, { version: '1.33' })).toEqual([]);
});
