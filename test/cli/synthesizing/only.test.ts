import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onlyOf } from '../../../src/cli/synthesizing/only.js';
import { UsageError } from '../../../src/cli/usage-error.js';

const PATHS = [
  'dev/local/shop/deployment-api.yaml',
  'dev/local/shop/kustomization.yaml',
  'prod/seoul/_cluster/clusterrole-system%3ashop.yaml',
  'prod/seoul/shop/deployment-api.yaml',
  'prod/seoul/shop/deployment-web.yaml',
  'prod/seoul/shop/kustomization.yaml',
  'shop.yaml',
];
const meant = (...globs: string[]) => PATHS.filter(onlyOf(globs).isMeant);

describe('which paths are meant', () => {
  it.each([
    ['a file', 'shop.yaml', [6]],
    ['a folder', 'prod/seoul/shop', [3, 4, 5]],
    ['a folder with a slash, as shells complete it', './prod/seoul/', [2, 3, 4, 5]],
    ['the outermost folders', '*', [0, 1, 2, 3, 4, 5, 6]],
    ['names, not across folders', '*/*/shop/deployment-*', [0, 3, 4]],
    ['any depth', '**/kustomization.yaml', [1, 5]],
    ['all', '**', [0, 1, 2, 3, 4, 5, 6]],
    ['alternatives', '{dev,prod}/*/shop/deployment-{api,x}.yaml', [0, 3]],
    ['what is escaped in file names, as it is', '**/clusterrole-system%3ashop.yaml', [2]],
    ['all but something', '!(prod)/**', [0, 1, 6]],
    ['brackets that do not close, as they are', 'prod/[seoul', []],
    ['a path from the root', '/prod', []],
    ['an exclamation mark, as it is', '!prod', []],
  ])('%s: %s', (_, glob, expected) => {
    expect(meant(glob)).toEqual(expected.map((at) => PATHS[at]));
  });

  it('those of any of several globs', () => {
    expect(meant('shop.yaml', 'dev')).toEqual([PATHS[0], PATHS[1], PATHS[6]]);
  });
});

const refusal = (globs: string[], more: string[] = [], folder = 'dist') => {
  try {
    onlyOf(globs).refuseNone(PATHS, () => more, folder);
  } catch (error) {
    if (error instanceof UsageError) return [error.message, error.help];
    throw error;
  }
  return undefined;
};

describe('a glob that matches nothing', () => {
  it.each([
    ['prod/soul/**', 'did you mean prod/seoul?'],
    ['prod/seoul/shop/deployment-apy.yaml', 'did you mean prod/seoul/shop/deployment-api.yaml?'],
    [
      '**/deployment-apy.yaml',
      'did you mean dev/local/shop/deployment-api.yaml or prod/seoul/shop/deployment-api.yaml?',
    ],
    ['prd/seoul/shop', 'did you mean prod/seoul/shop?'],
    ['prd/*/shop/**', 'did you mean prod/*/shop?'],
    ['prd/zzzzzz', 'did you mean prod?'],
    ['zzzzzz', 'there are dev, prod and shop.yaml'],
    ['prod/*/zzzzzz/x*', 'there are prod/seoul/_cluster and prod/seoul/shop'],
    [
      'prod/seoul/shop/zz*',
      'there are prod/seoul/shop/deployment-api.yaml, prod/seoul/shop/deployment-web.yaml and prod/seoul/shop/kustomization.yaml',
    ],
    ['/prod', 'did you mean prod?'],
    ['./dist/prod/**', 'paths begin inside dist: write prod/**'],
    ['dist/../dist/prod/', 'paths begin inside dist: write prod'],
    [resolve('dist/prod/seoul'), 'paths begin inside dist: write prod/seoul'],
    [resolve('dist/prd/seoul'), 'paths begin inside dist: did you mean prod/seoul?'],
    ['dist/prd/seoul', 'paths begin inside dist: did you mean prod/seoul?'],
    ['dist', 'all of dist is meant without --only'],
    [resolve('dist'), 'all of dist is meant without --only'],
    [resolve('elsewhere'), 'paths begin inside dist: there are dev, prod and shop.yaml'],
  ])('%s: %s', (glob, help) => {
    expect(refusal([glob])).toEqual([`--only ${glob} matches no path of the output`, help]);
  });

  it('of an output folder elsewhere begins inside of that', () => {
    const help = 'paths begin inside ../out: write prod/seoul';
    for (const glob of ['../out/prod/seoul', resolve('../out/prod/seoul')])
      expect(refusal([glob], [], '../out')?.[1]).toBe(help);
  });

  it('is told though another one matches', () => {
    expect(refusal(['shop.yaml', 'zzzzzz'])?.[0]).toBe('--only zzzzzz matches no path of the output');
  });

  it('may match what is still there', () => {
    expect(refusal(['old/**'], ['old/a/service-a.yaml'])).toBeUndefined();
  });

  it('names a few where there are many, and none where there is nothing', () => {
    const many = Array.from({ length: 9 }, (_, n) => `team-${n}.yaml`);
    expect(() => onlyOf(['zzzzzz']).refuseNone(many, () => [], 'dist')).toThrow(
      expect.objectContaining({
        help: 'there are team-0.yaml, team-1.yaml, team-2.yaml, team-3.yaml, team-4.yaml and 4 more',
      }),
    );
    expect(() => onlyOf(['x']).refuseNone([], () => [], 'dist')).toThrow(
      expect.objectContaining({ help: 'there is nothing to choose from' }),
    );
  });

  it('is refused when it is no path at all', () => {
    expect(() => onlyOf([`${'a'.repeat(70_000)}*`])).toThrow(UsageError);
  });
});
