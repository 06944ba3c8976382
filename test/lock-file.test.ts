import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'));

describe('package-lock.json', () => {
  it('pins every package by its content', () => {
    // What a package bundles comes inside its own tarball.
    const unpinned = installed.filter(([, { integrity, inBundle }]) => integrity === undefined && inBundle !== true);
    expect(installed.length).toBeGreaterThan(0);
    expect(unpinned.map(([path]) => path)).toEqual([]);
  });

  it('holds the packages of every platform, without which npm ci refuses to install', () => {
    const names = new Set(installed.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const optional = installed.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter((name) => !names.has(name))).toEqual([]);
  });

  it("names no host but npm's own, so that it works behind any mirror", () => {
    const hosts = installed.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).host]));
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });
});
