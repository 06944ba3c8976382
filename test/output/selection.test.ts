import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/output/check.js';
import type { OutputFile } from '../../src/output/output-file.js';
import { render } from '../../src/output/render.js';
import type { PathFilter } from '../../src/output/selection.js';
import { write } from '../../src/output/write.js';
import { placed } from './layouts/placed.js';
import { asContents, contents, generated, put, sandbox } from './sandbox.js';
import { problemsOf } from './problems.js';

const LIST = 'prod/seoul/shop/kustomization.yaml';

/** An output with Services of these names in one namespace, and one that is never meant in another. */
const services = (names: readonly string[], label = 'x'): OutputFile[] =>
  render('shop', [
    ...names.map((name) => placed('v1', 'Service', name, { namespace: 'shop', spec: { clusterIP: label } })),
    placed('v1', 'Service', 'other', { namespace: 'other', spec: { clusterIP: label } }),
  ]);
const only =
  (...names: readonly string[]): PathFilter =>
  (path) =>
    names.some((name) => path === `prod/seoul/shop/service-${name}.yaml`);

/** What kustomize would read, and whether all of it is there. */
function listedIn(folder: string, files = contents(folder)): string[] {
  const { resources } = parse(files[LIST] ?? '') as { resources: string[] };
  expect(resources.filter((name) => files[`prod/seoul/shop/${name}`] === undefined)).toEqual([]);
  return resources.map((name) => name.slice('service-'.length, -'.yaml'.length));
}

describe('where only some paths are meant', () => {
  test('what has changed elsewhere stays as it is, and is no difference', () => {
    const folder = sandbox();
    write(folder, 'shop', services(['a', 'b']));
    const before = contents(folder);
    const after = services(['a', 'b'], 'y');
    expect(check(folder, 'shop', after, only('a')).map(({ path }) => path)).toEqual([`prod/seoul/shop/service-a.yaml`]);
    expect(write(folder, 'shop', after, only('a')).written).toEqual(['prod/seoul/shop/service-a.yaml']);
    const now = contents(folder);
    expect(Object.keys(now).filter((path) => now[path] !== before[path])).toEqual(['prod/seoul/shop/service-a.yaml']);
    expect(check(folder, 'shop', after, only('a'))).toEqual([]);
    expect(check(folder, 'shop', after)).toHaveLength(2);
  });

  test('the list of a folder names what is there: what came, what went, and what stays', () => {
    const folder = sandbox();
    write(folder, 'shop', services(['a', 'b', 'old', 'stale']));
    const after = services(['a', 'b', 'new', 'later']);
    expect(write(folder, 'shop', after, only('old', 'new'))).toEqual({
      written: [LIST, 'prod/seoul/shop/service-new.yaml'],
      unchanged: [],
      pruned: ['prod/seoul/shop/service-old.yaml'],
    });
    expect(listedIn(folder)).toEqual(['a', 'b', 'new', 'stale']);
    expect(check(folder, 'shop', after, only('old', 'new'))).toEqual([]);
    write(folder, 'shop', after);
    expect(contents(folder)).toEqual(asContents(...after));
  });

  test('so it does where the list alone is meant, or the folder is new', () => {
    const folder = sandbox();
    const files = services(['a', 'b']);
    write(folder, 'shop', files, only('b'));
    expect(listedIn(folder)).toEqual(['b']);
    put(folder, 'prod/seoul/shop/service-a.yaml', files.find(({ path }) => only('a')(path))?.content ?? '');
    write(folder, 'shop', files, (path) => path === LIST);
    expect(listedIn(folder)).toEqual(['a', 'b']);
    expect(Object.keys(contents(folder))).toHaveLength(3);
  });

  test('the list goes with the last of its files, with any line ends', () => {
    const folder = sandbox();
    const old = services(['a', 'b']);
    write(folder, 'shop', old);
    put(folder, LIST, old.find(({ path }) => path === LIST)?.content.replaceAll('\n', '\r\n') ?? '');
    const after = services([]);
    write(folder, 'shop', after, only('a'));
    expect(listedIn(folder)).toEqual(['b']);
    write(folder, 'shop', after, only('b'));
    expect(contents(folder)).toEqual(asContents(...after));
  });

  test('another layout is taken over in parts, too', () => {
    const folder = sandbox();
    const map = render(
      'shop',
      ['shop', 'other'].map((name) => placed('v1', 'Namespace', name)),
      { layout: 'map', format: 'yaml' },
    );
    write(folder, 'shop', services(['a']));
    write(folder, 'shop', map, (path) => path.startsWith('prod/seoul/shop'));
    expect(Object.keys(contents(folder))).toEqual([
      'prod/seoul/other/kustomization.yaml',
      'prod/seoul/other/service-other.yaml',
      'prod/seoul/shop.yaml',
    ]);
    write(folder, 'shop', map);
    expect(contents(folder)).toEqual(asContents(...map));
  });

  test('what is in the way elsewhere is in nobody’s way', () => {
    const folder = sandbox();
    const [a, b] = ['a', 'b'].map((name) => generated('shop', `prod/${name}/service-a.yaml`)) as [
      OutputFile,
      OutputFile,
    ];
    put(folder, b.path, 'mine');
    const isMeant: PathFilter = (path) => path === a.path;
    expect(write(folder, 'shop', [a, b], isMeant).written).toEqual([a.path]);
    expect(problemsOf(() => write(folder, 'shop', [a, b]))).toEqual([
      `${join(folder, b.path)} was not generated by servicemap`,
    ]);
  });

  test('a foreign file that lies where a file of ours would go is not listed', () => {
    const folder = sandbox();
    put(folder, 'prod/seoul/shop/service-b.yaml', 'mine');
    write(folder, 'shop', services(['a', 'b']), only('a'));
    expect(listedIn(folder)).toEqual(['a']);
  });

  test('what killed runs left is removed where something is meant', () => {
    const folder = sandbox();
    const name = '.servicemap-999999999-1-1.tmp';
    for (const place of ['prod/seoul/shop', 'prod/seoul/other']) put(folder, `${place}/${name}`, '');
    write(folder, 'shop', services(['a']), only('a'));
    expect(Object.keys(contents(folder)).filter((path) => path.endsWith(name))).toEqual([`prod/seoul/other/${name}`]);
  });

  test('a program that gives nothing is mistaken all the same', () => {
    const folder = sandbox();
    write(folder, 'shop', services(['a']));
    expect(problemsOf(() => write(folder, 'shop', [], only('a')))[0]).toContain('the app gives none any more');
    rmSync(join(folder, 'prod'), { recursive: true });
    expect(write(folder, 'shop', [], only('a')).pruned).toEqual([]);
  });
});
