import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { argoCdSchema } from '../../src/gitops/argo-cd-options.js';
import { fluxSchema } from '../../src/gitops/flux-options.js';
import { gitOpsSchema } from '../../src/gitops/gitops-options.js';

const page = readFileSync(new URL('../../docs/reference/gitops.md', import.meta.url), 'utf8');

const keysOf = ({ shape }: z.ZodObject): string[] => Object.keys(shape);

it('docs/reference/gitops.md lists every option, and no other', () => {
  const common = gitOpsSchema.options.flatMap(keysOf).filter((key) => !['argoCd', 'flux'].includes(key));
  const all = [
    ...new Set(common),
    ...keysOf(argoCdSchema).map((key) => `argoCd.${key}`),
    ...keysOf(fluxSchema).map((key) => `flux.${key}`),
  ];
  const rows = [...page.matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, option = '']) => option),
  );
  expect(rows.toSorted()).toEqual(all.toSorted());
});
