import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtInSchemas, type Rule, setRule, validate } from 'servicemap/validation';
import { afterAll, describe, expect, it } from 'vitest';
import { objectsIn, testRule } from './rule-tester.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/reference/own-rules.md'), 'utf8');
const code = /<!-- rules\.ts -->\n\n```ts fragment\n([^]*?)```/.exec(page)?.[1] ?? '';

// Inside the repository, so that the package finds itself by its name.
const folder = mkdtempSync(join(root, 'node_modules', '.own-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'rules.ts'), code);
const module = (await import(pathToFileURL(join(folder, 'rules.ts')).href)) as Record<string, Rule>;

describe('docs/reference/own-rules.md', () => {
  it('shows a rule over parts and one over objects', () => {
    expect(Object.values(module).map(({ on }) => on)).toEqual(['container', 'object']);
  });

  for (const rule of Object.values(module)) testRule(rule);

  it('shows how to test one', () => {
    const [pod] = objectsIn((module['ownRegistry'] as Rule).examples.invalid[0].yaml);
    const found = validate(pod ? [pod] : [], {
      version: '1.34',
      schemas: builtInSchemas('1.34'),
      rules: Object.values(module),
    });
    expect(found).toEqual([
      {
        ruleId: 'acme/own-registry',
        scope: 'practice',
        severity: 'error',
        object: 0,
        path: '/spec/containers/0/image',
        message: 'the image nginx:1 is not from registry.acme.example',
        help: 'mirror it, and write registry.acme.example/…',
      },
    ]);
  });
});

describe('a rule over all objects together', () => {
  it('reports of any of them', () => {
    const twoServices = setRule({
      ...(module['ownedLoadBalancer'] as Rule),
      id: 'acme/one-service',
      check(set, report) {
        const [, second] = set.ofKind('', 'Service');
        if (second) report(second, { path: '', message: 'one is enough', help: 'drop it' });
      },
    });
    const services = objectsIn('{ apiVersion: v1, kind: Service, metadata: { name: a } }').flatMap((one) => [
      one,
      { ...one },
    ]);
    const schemas = { judge: () => [] };
    expect(validate(services, { version: '1.34', schemas, rules: [twoServices] })).toMatchObject([{ object: 1 }]);
  });
});
