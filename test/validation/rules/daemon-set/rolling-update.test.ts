import { expect, it } from 'vitest';
import { rollingUpdate } from '../../../../src/validation/rules/daemon-set/rolling-update.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(rollingUpdate);

it.each([
  [{ type: 'OnDelete', rollingUpdate: { maxSurge: 'x' } }, []],
  [{ rollingUpdate: {} }, []],
  [{ rollingUpdate: { maxUnavailable: '100%' } }, []],
  [{ rollingUpdate: { maxUnavailable: '101%' } }, ['maxUnavailable "101%" is more than all there are']],
  [{ rollingUpdate: { maxUnavailable: 0, maxSurge: '101%' } }, ['maxSurge "101%" is more than all there are']],
  [{ rollingUpdate: { maxUnavailable: -1 } }, ['maxUnavailable is -1']],
  [{ rollingUpdate: { maxSurge: '2' } }, ['maxSurge "2" is neither a number nor a percentage']],
])('%j', (updateStrategy, messages) => {
  const found = judgedBy(rollingUpdate, workload('DaemonSet', { updateStrategy }));
  expect(found.map(({ message }) => message)).toEqual(messages);
});
