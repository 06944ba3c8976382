import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../src/output/check.js';
import { mapFileOf } from '../../../src/output/layouts/map-files.js';
import { foundLayout } from '../../../src/output/layouts/found-layout.js';

const all = (change: Difference['change'], ...paths: string[]): Difference[] => paths.map((path) => ({ path, change }));

const FOLDER = ['prod/seoul/shop/kustomization.yaml', 'prod/seoul/shop/service-web.yaml'];
const FILE = ['prod/seoul/shop.yaml'];

describe('the layout that files are in', () => {
  it('is told where it is another than the one compared with', () => {
    expect(foundLayout([...all('missing', ...FOLDER), ...all('extra', ...FILE)])).toBe('map');
    expect(foundLayout([...all('missing', ...FILE), ...all('extra', ...FOLDER)])).toBe('object');
  });

  it('is told of a folder whose file has another name', () => {
    const folder = 'prod/seoul/kustomization';
    expect(foundLayout([...all('missing', `${folder}/kustomization.yaml`), ...all('extra', mapFileOf(folder))])).toBe(
      'map',
    );
  });

  it.each<[string, Difference[]]>([
    ['nothing differs', []],
    ['all is missing', all('missing', ...FOLDER)],
    ['all is given no more', all('extra', ...FOLDER, ...FILE)],
    ['files of both are wanted', all('missing', ...FOLDER, ...FILE)],
    ['a map came and another one went', [...all('missing', ...FOLDER), ...all('extra', 'prod/seoul/blog.yaml')]],
    ['an object came and another one went', [...all('missing', FOLDER[1] as string), ...all('extra', 'prod/x.yaml')]],
    ['they are there with other content', [...all('differs', ...FOLDER), ...all('extra', ...FILE)]],
  ])('is not told where %s', (_, differences) => {
    expect(foundLayout(differences)).toBeUndefined();
  });
});
