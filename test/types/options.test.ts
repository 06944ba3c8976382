import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDERS = ['src/app', 'src/constructs', 'src/rendering'];

it('every schema that judges options is compared with its type', () => {
  const compared = readFileSync('test/types/options.test-d.ts', 'utf8');
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
