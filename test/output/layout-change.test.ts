import { expect, test } from 'vitest';
import { render } from '../../src/output/render.js';
import { write } from '../../src/output/write.js';
import { SHOP } from './layouts/placed.js';
import { asContents, contents, generated, put, sandbox } from './sandbox.js';

test('a folder in one layout becomes one in the other, and back; what is not of this app stays', () => {
  const folder = sandbox();
  const foreign = {
    'prod/seoul/shop/notes.yaml': 'mine: 1\n',
    'prod/seoul/billing.txt': 'mine',
    'prod/seoul/pay/service-a.yaml': generated('pay', 'x').content,
    'prod/seoul/pay.yaml': generated('pay', 'x').content,
  };
  for (const [path, text] of Object.entries(foreign)) put(folder, path, text);
  for (const layout of ['object', 'map', 'object', 'map'] as const) {
    const files = render('shop', SHOP, { layout, format: 'yaml' });
    write(folder, 'shop', files);
    expect(contents(folder)).toEqual({ ...foreign, ...asContents(...files) });
    expect(write(folder, 'shop', files)).toMatchObject({ written: [], pruned: [] });
  }
});
