import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { optionHelp } from '../../src/app/option-help.js';

it('synth speaks of options', () => {
  const app = new App({ name: 'demo' });
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'redis:8.0',
    ports: { redis: 6379 },
    env: { DB_PASSWORD: 'hunter2hunter2' },
  });
  const help = Object.fromEntries(app.synthesize().findings.map((finding) => [finding.ruleId, finding.help]));
  expect(help).toEqual({
    'image/starts-as-root': expect.stringMatching(/security: \{ user: \d+ \}.*writable: \['\/data'\]/) as string,
    'reliability/memory-limit': "write resources: { memory: '128Mi' }: the limit is then what is requested",
    'reliability/readiness': "write health: '/healthz', or what else tells that it is ready",
    'reliability/requests': "write resources: { cpu: '100m', memory: '128Mi' }",
    'security/secret-in-env': "name it in new Secret(map, 'login', { existing: ['KEY'] }), and write login.key('KEY')",
  });
});

it.each([
  ['reliability/requests', '/spec/template/spec/initContainers/0/resources/requests'],
  ['reliability/requests', '/spec/template/spec/containers/1/resources/requests'],
  ['acme/own', '/spec/template/spec/containers/0/image'],
])('%s at %s keeps the words of its rule', (ruleId, path) => {
  expect(optionHelp({ ruleId, path, help: 'as it was' })).toBe('as it was');
});
