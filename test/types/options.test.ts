import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDERS = ['src/app', 'src/constructs', 'src/gitops', 'src/rendering'];

it('every schema that judges options is compared with its type', () => {
  const compared = ['options', 'gitops'].map((name) => readFileSync(`test/types/${name}.test-d.ts`, 'utf8')).join('\n');
  const schemas = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^export const (\w+(?:Schema|Shape))\b/gm),
      ])
      .map(([, name]) => name ?? ''),
  );
  expect(schemas.length).toBeGreaterThan(30);
  expect(schemas.filter((name) => !compared.includes(`typeof ${name}>`))).toEqual([]);
});
