import { describe, expect, it } from 'vitest';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import type { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { LimitOptions } from '../../../src/rendering/limits.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const findings = (make: (map: ServiceMap) => unknown, limits: LimitOptions) => program(make, { limits }).findings;

describe('the limits of a map', () => {
  it('that containers are outside of are found', () => {
    const make = (map: ServiceMap) => {
      new StatelessApp(map, 'large', { image, resources: { cpu: '4' } });
      new StatelessApp(map, 'small', { image, resources: { memory: { request: '1Mi', limit: '1Gi' } } });
      new StatelessApp(map, 'beside', { image, sidecars: { proxy: { image, resources: { cpu: { limit: '3' } } } } });
    };
    expect(findings(make, { max: { cpu: '2' }, min: { memory: '10Mi' } })).toMatchInlineSnapshot(`
      "limits/bounds: the request of 4 cpu is more than the 2 of limits.max, so the API server refuses the pods of Deployment large (container large)
        new StatelessApp(map, 'large', { image, resources: { cpu: «'4'» } });
        help: say another amount in resources, or other limits for the map
      limits/bounds: the request of 1Mi memory is less than the 10Mi of limits.min, so the API server refuses the pods of Deployment small (container small)
        new StatelessApp(map, 'small', { image, resources: { memory: «{ request: '1Mi', limit: '1Gi' }» } });
        help: say another amount in resources, or other limits for the map
      limits/bounds: the limit of 3 cpu is more than the 2 of limits.max, so the API server refuses the pods of Deployment beside (container proxy)
        «new StatelessApp»(map, 'beside', { image, sidecars: { proxy: { image, resources: { cpu: { limit: '3' } } } } });
        help: say another amount in resources, or other limits for the map"
    `);
  });

  it('whose default limit is less than a request are found', () => {
    const make = (map: ServiceMap) => {
      new StatelessApp(map, 'api', { image, resources: { cpu: '2' } });
      new StatelessApp(map, 'web', { image, resources: { cpu: { request: '2', limit: '3' } } });
    };
    expect(findings(make, { default: { cpu: '1' } })).toMatchInlineSnapshot(`
      "limits/bounds: the request of 2 cpu is more than the limit of 1 that limits.default gives to what says none, so the API server refuses the pods of Deployment api (container api)
        new StatelessApp(map, 'api', { image, resources: { cpu: «'2'» } });
        help: say another amount in resources, or other limits for the map"
    `);
  });

  it('that disks are outside of are found', () => {
    const make = (map: ServiceMap) =>
      new StatefulDB(map, 'db', { image, storage: { size: '100Gi', mountPath: '/data' } });
    expect(findings(make, { claim: { max: '10Gi' } })).toMatchInlineSnapshot(`
      "limits/bounds: the 100Gi of claim data are more than the 10Gi of limits.claim.max, so the API server refuses the claims of StatefulSet db
        new StatefulDB(map, 'db', { image, storage: «{ size: '100Gi', mountPath: '/data' }» });
        help: say another size, or other limits for the map"
    `);
    expect(findings(make, { claim: { min: '1Ti' } })).toContain('less than the 1Ti of limits.claim.min');
  });

  it('hold what is just as large', () => {
    const make = (map: ServiceMap) => {
      const storage = { size: '10Gi', mountPath: '/data' };
      new StatefulDB(map, 'db', { image, storage, resources: { cpu: { request: '1', limit: '2000m' } } });
    };
    const limits = { max: { cpu: '2' }, min: { cpu: '1000m' }, claim: { max: '10Gi', min: '10Gi' } };
    expect(findings(make, limits)).toBe('');
  });
});
