import { expect, it } from 'vitest';
import { Config } from '../../src/constructs/config.js';
import { ExternalService } from '../../src/constructs/external-service.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program } from '../program.js';

it('permissions without 0o', () => {
  const { findings } = program((map) => new Config(map, 'settings', { data: { A: '1' } }).files({ mode: 644 }));
  expect(findings).toContain('mode: must be from 0 to 0o777 (got 644)');
  expect(findings).toContain('«644»');
});

it('a tag or a number that was never set', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', { image: 'nginx:undefined', env: { N: Number('x') } });
  });
  expect(findings).toContain('has a tag that was never set');
  expect(findings).toContain('env.N: must be a number that can be written');
});

it('an address where a DNS name belongs', () => {
  const { findings } = program((map) => {
    new ExternalService(map, 'db', { dns: '10.0.0.5', ports: { sql: 5432 } });
  });
  expect(findings).toContain('must be a DNS name, not an address');
});
