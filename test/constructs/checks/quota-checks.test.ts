import { expect, it } from 'vitest';
import { quotaMistakes } from '../../../src/constructs/checks/quota-checks.js';

const messages = (...names: string[]) =>
  quotaMistakes({ hard: Object.fromEntries(names.map((name) => [name, '1'])) }, '1.36', []).map(
    ({ message }) => message,
  );

it('takes what a quota bounds by names of Kubernetes, huge pages among them', () => {
  const names = ['cpu', 'limits.memory', 'services.nodeports', 'hugepages-2Mi', 'requests.hugepages-1Gi'];
  expect(messages(...names, 'count/deployments.apps', 'requests.nvidia.com/gpu')).toEqual([]);
});

it('knows no others', () => {
  expect(messages('limits.hugepages-2Mi')).toEqual(['a quota knows no "limits.hugepages-2Mi"']);
  expect(messages('nvidia.com/gpu')).toEqual(['of extended resources a quota counts requests, not "nvidia.com/gpu"']);
});
