import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/validation/rules/index.js';
import { rulePages } from './rule-page.js';

describe('the rules', () => {
  it('are all that have a file, by their ids', () => {
    const files = filesBelow('src/validation/rules').filter((file) => !/(?:^|\/)index\.ts$/.test(file));
    const ids = files.map((file) => file.slice(0, -'.ts'.length));
    expect(rules.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('stand on pages that are up to date: npm run docs writes them', async () => {
    for (const [path, text] of rulePages(rules)) await expect(text).toMatchFileSnapshot(`../../${path}`);
  });

  it('have no page of a rule that went', () => {
    const pages = filesBelow('docs/rules').map((file) => `docs/rules/${file}`);
    const known = rulePages(rules);
    // Those of new rules are written only once this file is through.
    expect(pages.filter((path) => !known.has(path))).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.\w+$/.test(file));
}
