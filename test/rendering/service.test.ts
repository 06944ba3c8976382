import { expect, it } from 'vitest';
import { renderHeadlessService, renderService } from '../../src/rendering/service.js';

const selector = { 'app.kubernetes.io/name': 'db' };
const ports = { sql: { port: 5432, service: 15_432 } };

it('clients dial the Service’s port', () => {
  expect(renderService(selector, ports)).toEqual({
    type: 'ClusterIP',
    selector,
    ports: [{ name: 'sql', port: 15_432, targetPort: 5432 }],
  });
});

it('the pods themselves are dialled at their own, also before they are ready', () => {
  expect(renderHeadlessService(selector, ports)).toEqual({
    type: 'ClusterIP',
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    selector,
    ports: [{ name: 'sql', port: 5432, targetPort: 5432 }],
  });
  expect(renderHeadlessService(selector, {})).not.toHaveProperty('ports.0');
});
