import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const program = `
  import { createRequire } from 'node:module';
  const require = createRequire(process.cwd() + '/program.js');
  const yaml = require.resolve('yaml');
  const loaded = () => Object.keys(require.cache).filter((path) => /[\\\\/]yaml[\\\\/]dist[\\\\/]/.test(path)).length;
  const { App } = await import('./lib/index.js');
  const before = loaded();
  const { Yaml } = require('cdk8s');
  const written = Yaml.stringify({ kind: 'Config' });
  const read = require('yaml').parse('a: [1, 2]');
  console.log(JSON.stringify({ before, written, after: loaded() > 10, read, same: require.cache[yaml].filename === yaml }));
`;

describe('cdk8s, once we are loaded', () => {
  it('reads its YAML library when it writes YAML, and everybody gets the library itself', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      before: 0,
      written: 'kind: Config\n',
      after: true,
      read: { a: [1, 2] },
      same: true,
    });
  });
});
