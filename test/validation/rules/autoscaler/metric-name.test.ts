import { expect, it } from 'vitest';
import { metricName } from '../../../../src/validation/rules/autoscaler/metric-name.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { autoscaler } from '../../sample-objects.js';

testRule(metricName);

const paths = (one: object) =>
  judgedBy(metricName, autoscaler({ metrics: [one] })).map(({ path }) => path.replace('/spec/metrics/0/', ''));

it('knows the resources of containers', () => {
  const source = (name: string, container = 'api') => paths({ containerResource: { name, container } });
  expect(['memory', 'hugepages-2Mi', 'nvidia.com/gpu', 'kubernetes.io/x'].flatMap((name) => source(name))).toEqual([]);
  expect(['storage', 'pods', 'requests.a.com/x', 'a b'].flatMap((name) => source(name))).toHaveLength(4);
  expect(source('cpu', 'My')).toEqual(['containerResource/container']);
});

it('wants names that fit into a URL', () => {
  expect(paths({ external: { metric: { name: '..' } } })).toEqual(['external/metric/name']);
  expect(
    paths({ object: { metric: { name: 'a' }, describedObject: { apiVersion: 'a/b/c', kind: 'A%', name: 'a' } } }),
  ).toEqual(['object/describedObject/kind', 'object/describedObject/apiVersion']);
  expect(paths({ resource: { name: 'anything / at all' } })).toEqual([]);
});
