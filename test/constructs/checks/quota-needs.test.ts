import { describe, expect, it } from 'vitest';
import { CronTask } from '../../../src/constructs/cron-task.js';
import type { ServiceMap } from '../../../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../../../src/constructs/service-map-options.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const resources = { cpu: '100m', memory: '128Mi' };
const silent = (map: ServiceMap) => new StatelessApp(map, 'api', { image });
const findings = (make: (map: ServiceMap) => unknown, options: ServiceMapOptions) => program(make, options).findings;

describe('what a quota needs pods to say', () => {
  it('and they do not say, with the containers that lack it', () => {
    const make = (map: ServiceMap) =>
      new StatelessApp(map, 'api', { image, resources, sidecars: { proxy: { image, resources: { memory: '64Mi' } } } });
    expect(findings(make, { quota: { cpu: '4', memory: '1Gi' } })).toMatchInlineSnapshot(`
      "quota/needs: a quota of the map counts requests.cpu, so the API server refuses its pods: proxy of Deployment api says none
        «new StatelessApp»(map, 'api', { image, resources, sidecars: { proxy: { image, resources: { memory: '64Mi' } } } });
        help: say resources: { cpu: '100m' }, or for all containers of the map limits: { defaultRequest: { cpu: '100m' } }"
    `);
  });

  it('also in the pods of a CronJob', () => {
    const make = (map: ServiceMap) => new CronTask(map, 'nightly', { image, schedule: '@daily', resources });
    expect(findings(make, { quota: { hard: { 'limits.cpu': '4' } } })).toMatchInlineSnapshot(`
      "quota/needs: a quota of the map counts limits.cpu, so the API server refuses its pods: nightly of CronJob nightly says none
        const make = (map: ServiceMap) => new CronTask(map, 'nightly', { image, schedule: '@daily', «resources» });
        help: say resources: { cpu: { request: '100m', limit: '100m' } }, or for all containers of the map limits: { default: { cpu: '100m' } }"
    `);
  });

  it.each<[string, ServiceMapOptions]>([
    ['their map has defaults', { quota: { cpu: '4', memory: '1Gi' }, defaults: { resources } }],
    ['the request of a LimitRange', { quota: { cpu: '4' }, limits: { defaultRequest: { cpu: '1' } } }],
    ['the bounds of a LimitRange, which are defaults', { quota: { cpu: '4' }, limits: { max: { cpu: '1' } } }],
    ['nothing of it is counted', { quota: { pods: 4, storage: '1Gi' } }],
    ['the quota has a scope', { quotas: { batch: { cpu: '4', scopes: ['Terminating'] } } }],
    ['somebody else may give it', { quota: { cpu: '4' }, namespace: { existing: 'theirs' } }],
  ])('is nothing where %s', (_, options) => {
    expect(findings(silent, options)).toBe('');
  });

  it('a limit is the request too, and what a patch says counts', () => {
    const make = (map: ServiceMap) => {
      new StatelessApp(map, 'api', { image, resources: { cpu: { limit: '1' } } });
      new StatelessApp(map, 'web', {
        image,
        patches: {
          Deployment: [
            { op: 'add', path: '/spec/template/spec/containers/0/resources', value: { requests: { cpu: '1' } } },
          ],
        },
      });
    };
    expect(findings(make, { quota: { cpu: '4' } })).toBe('');
  });
});
