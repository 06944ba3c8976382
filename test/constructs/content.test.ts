import { afterEach, expect, it, vi } from 'vitest';
import { Config } from '../../src/constructs/config.js';
import { CHECKSUM_ANNOTATION } from '../../src/constructs/content.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { KubernetesObject } from '../../src/core/kubernetes-object.js';
import type { Env } from '../../src/rendering/env.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

/** The checksum on the pods of a workload with this env, made of a Config with this data. */
function checksumFor(data: Record<string, string>, envOf: (settings: Config<string>) => Env): unknown {
  const made = program((map) => {
    const settings = new Config(map, 'settings', { data });
    new StatelessApp(map, 'api', { image, env: envOf(settings) });
  });
  const { template } = made.object('Deployment')['spec'] as { template: { metadata: { annotations?: object } } };
  return (template.metadata.annotations as Record<string, string> | undefined)?.[CHECKSUM_ANNOTATION];
}

afterEach(() => vi.restoreAllMocks());

it('stands for just the keys that are used', () => {
  const uses = (settings: Config<string>): Env => ({ A: settings.key('A'), B: settings.key('B') });
  const checksum = checksumFor({ A: '1', B: '2', C: '3' }, uses);
  expect(checksum).toMatch(/^[0-9a-f]{16}$/);
  expect(checksumFor({ A: '1', B: '2', C: 'new' }, uses)).toBe(checksum);
  expect(checksumFor({ A: '1', B: 'new', C: '3' }, uses)).not.toBe(checksum);
});

it('does not depend on the order in which keys are used', () => {
  const data = { A: '1', B: '2' };
  expect(checksumFor(data, (settings) => ({ X: settings.key('A'), Y: settings.key('B') }))).toBe(
    checksumFor(data, (settings) => ({ Y: settings.key('B'), X: settings.key('A') })),
  );
});

it('is not there where no key is used', () => {
  expect(checksumFor({ A: '1' }, () => ({ A: '1' }))).toBeUndefined();
});

it('renders a Config once for all the keys that a workload uses', () => {
  const toJson = vi.spyOn(KubernetesObject.prototype, 'toJson');
  const renderings = (): number =>
    toJson.mock.contexts.filter((object) => (object as KubernetesObject).kind === 'ConfigMap').length;
  const data = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`K${index}`, 'value']));
  checksumFor(data, (settings) => ({ K0: settings.key('K0') }));
  const once = renderings();
  checksumFor(data, (settings) => Object.fromEntries(Object.keys(data).map((key) => [key, settings.key(key)])));
  expect(renderings()).toBe(2 * once);
});
