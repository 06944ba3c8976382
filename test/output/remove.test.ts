import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { remove } from '../../src/output/remove.js';
import { problemsOf } from './problems.js';
import { contents, put, sandbox } from './sandbox.js';

test('lists go first: where it stops in the middle, none names what is gone', () => {
  const folder = sandbox();
  const files = ['shop/deployment-api.yaml', 'shop/kustomization.yaml', 'shop/service-api.yaml'];
  for (const path of files) put(folder, path, '');
  // A folder is no file to be removed: here it stops.
  mkdirSync(join(folder, 'shop/job-stop.yaml'));
  const [first = '', ...rest] = files;
  expect(problemsOf(() => remove(folder, [first, 'shop/job-stop.yaml', ...rest]))).toHaveLength(1);
  expect(Object.keys(contents(folder))).toEqual(['shop/job-stop.yaml', 'shop/service-api.yaml']);
});
