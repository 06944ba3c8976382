import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/reference/cli.md', import.meta.url), 'utf8');
const folder = new URL('../../src/cli/commands/', import.meta.url);
const verbs = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

describe('docs/reference/cli.md', () => {
  it.each(verbs)('tells each argument and option of %s, and no other', async (verb) => {
    const module = (await import(new URL(`${verb}.ts`, folder).href)) as Record<string, () => Command>;
    const command = module[verb]?.();
    const section = new RegExp(`^## servicemap ${verb}$([^]*?)(?=^## |$(?![^]))`, 'm').exec(page)?.[1] ?? '';
    expect([...section.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, flags]) => flags)).toEqual(
      command?.options.map(({ flags }) => flags),
    );
    for (const argument of command?.registeredArguments ?? []) expect(section).toContain(`\`${argument.name()}\``);
  });
});
