import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from './architecture/checks.js';
import { readProject, sourceFiles } from './architecture/project.js';

describe('architecture', () => {
  const project = readProject(fileURLToPath(new URL('..', import.meta.url)));

  it('looks at the source', () => {
    expect(sourceFiles(project.files).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(checks))('%s', (_name, check) => {
    expect(check(project)).toEqual([]);
  });
});
