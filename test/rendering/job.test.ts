import { expect, it } from 'vitest';
import { renderJob } from '../../src/rendering/job.js';

it('a Job has no selector, so that its pods are told apart by the controller', () => {
  expect(renderJob({}, { spec: 1 })).toEqual({ template: { spec: 1 } });
  expect(
    renderJob({ completions: 3, parallelism: 2, indexed: true, backoffLimit: 0, activeDeadlineSeconds: 5 }, {}),
  ).toEqual({
    completions: 3,
    parallelism: 2,
    completionMode: 'Indexed',
    backoffLimit: 0,
    activeDeadlineSeconds: 5,
    template: {},
  });
  expect(renderJob({ indexed: false }, {})).toEqual({ template: {} });
});
