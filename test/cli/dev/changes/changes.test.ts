import { describe, expect, it } from 'vitest';
import { changesIn, type FileChange } from '../../../../src/cli/dev/changes/changes.js';
import { show } from '../../../../src/cli/dev/changes/show.js';

const clusters = ['prod/busan', 'prod/seoul'];
const object = (name: string, value: string, kind = 'Deployment') =>
  `# Generated\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  replicas: ${value}\n`;
const shown = (files: readonly FileChange[], labels: readonly string[] = clusters) =>
  show(changesIn(files, labels), { color: false });

describe('what changed in the manifests', () => {
  it('is told by object, with the place of each change', () => {
    expect(
      shown([{ path: 'shop/deployment-api.yaml', before: object('api', '1'), after: object('api', '2') }], []),
    ).toBe('~ Deployment shop/api\n    spec\n  - replicas: 1\n  + replicas: 2\n');
  });

  it('is told once where it is alike in several clusters', () => {
    const one = (cluster: string, from: string, to: string) => ({
      path: `${cluster}/shop/deployment-api.yaml`,
      before: object('api', from),
      after: object('api', to),
    });
    expect(shown([one('prod/busan', '1', '2'), one('prod/seoul', '1', '2')])).toMatch(
      /^~ Deployment shop\/api {2}prod\/busan, prod\/seoul\n/,
    );
    const apart = shown([one('prod/busan', '1', '2'), one('prod/seoul', '1', '3')]);
    expect(apart).toContain('~ Deployment shop/api  prod/busan\n    spec\n  - replicas: 1\n  + replicas: 2\n');
    expect(apart).toContain('~ Deployment shop/api  prod/seoul\n    spec\n  - replicas: 1\n  + replicas: 3\n');
  });

  it('is alike where only the rest of the objects differs', () => {
    const spread = '  minReadySeconds: 5\n';
    const file = (cluster: string, rest: string) => ({
      path: `${cluster}/shop/deployment-api.yaml`,
      before: object('api', '1') + rest,
      after: object('api', '2') + rest,
    });
    expect(shown([file('prod/busan', ''), file('prod/seoul', spread)])).toBe(
      '~ Deployment shop/api  prod/busan, prod/seoul\n    spec\n  - replicas: 1\n  + replicas: 2\n',
    );
  });

  it('names what came and went, and leaves out the lists that this changes', () => {
    const list = (names: string) => `resources:\n${names}\n`;
    expect(
      shown([
        { path: 'prod/seoul/shop/deployment-new.yaml', after: object('new', '1') },
        { path: 'prod/seoul/shop/service-old.yaml', before: object('old', '1', 'Service') },
        { path: 'prod/seoul/shop/kustomization.yaml', before: list('- a'), after: list('- b') },
      ]),
    ).toBe('+ Deployment shop/new  prod/seoul  7 lines\n- Service shop/old  prod/seoul  7 lines\n');
    expect(shown([{ path: 'prod/seoul/shop/kustomization.yaml', before: list('- a'), after: list('- b') }])).toContain(
      '~ prod/seoul/shop/kustomization.yaml',
    );
  });

  it('tells the objects of one file apart', () => {
    const file = (first: string, second: string) => `${object('api', first)}---\n${object('web', second)}`;
    expect(shown([{ path: 'prod/seoul/shop.yaml', before: file('1', '1'), after: file('1', '2') }])).toBe(
      '~ Deployment shop/web  prod/seoul\n    spec\n  - replicas: 1\n  + replicas: 2\n',
    );
    expect(shown([{ path: 'prod/seoul/shop.yaml', before: object('api', '1'), after: file('1', '1') }])).toBe(
      '+ Deployment shop/web  prod/seoul  7 lines\n',
    );
  });

  it('is cut short where nobody would read it all, and says so', () => {
    const config = (mark: string) =>
      `kind: ConfigMap\nmetadata:\n  name: c\ndata:\n${Array.from({ length: 100 }, (_, index) => `  k${index}: ${mark}\n`).join('')}`;
    const text = shown([{ path: 'a/c.yaml', before: config('1'), after: config('2') }], []);
    expect(text.split('\n').length).toBeLessThan(30);
    expect(text).toMatch(/… \d+ more lines\n$/);
    const many = Array.from({ length: 100 }, (_, index) => ({
      path: `a/${index}.yaml`,
      after: object(`o${index}`, '1'),
    }));
    expect(shown(many, [])).toMatch(/\n… 60 more objects\n$/);
  });

  it('is nothing where nothing changed, and coloured where that is wanted', () => {
    const same = object('api', '1');
    expect(shown([{ path: 'shop/a.yaml', before: same, after: same }])).toBe('');
    const files = [{ path: 'shop/a.yaml', before: same, after: object('api', '2') }];
    expect(show(changesIn(files, []), { color: true })).toContain('\u001b[32m  + replicas: 2\u001b[39m');
  });
});
