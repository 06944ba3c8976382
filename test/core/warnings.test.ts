import { expect, it } from 'vitest';
import { warnings } from '../../src/core/warnings.js';
import { readProject, sourceFiles } from '../architecture/project.js';

// That none is missing, the type of a mistake proves.
it('lists no warning that no construct gives', () => {
  const { files } = readProject('.');
  const givers = sourceFiles(files).filter((path) => /^src\/(?:constructs|gitops|interop)\//.test(path));
  const text = givers.map((path) => files.get(path)).join('\n');
  expect(warnings.filter((id) => !text.includes(`'${id}'`))).toEqual([]);
  expect(warnings).toEqual([...new Set(warnings)].toSorted());
});
