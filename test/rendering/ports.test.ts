import { expect, it } from 'vitest';
import { asPort, containerPorts, endpointPorts, portsSchema, servicePorts } from '../../src/rendering/ports.js';

const ports = {
  http: 8080,
  grpc: { port: 50_051, service: 443, appProtocol: 'kubernetes.io/h2c' },
  dns: { port: 53, protocol: 'UDP', hostPort: 53 },
} as const;

it('a port may be its number alone', () => {
  expect(asPort(80)).toEqual({ port: 80 });
  expect(asPort(ports.grpc)).toBe(ports.grpc);
});

it('a container has the pod’s side of them', () => {
  expect(containerPorts(ports)).toEqual([
    { name: 'http', containerPort: 8080 },
    { name: 'grpc', containerPort: 50_051 },
    { name: 'dns', containerPort: 53, protocol: 'UDP', hostPort: 53 },
  ]);
});

it('a Service has the callers’ side', () => {
  expect(servicePorts(ports)).toEqual([
    { name: 'http', port: 8080, targetPort: 8080 },
    { name: 'grpc', port: 443, targetPort: 50_051, appProtocol: 'kubernetes.io/h2c' },
    { name: 'dns', port: 53, targetPort: 53, protocol: 'UDP' },
  ]);
});

it('references know both sides', () => {
  expect([...endpointPorts(ports)]).toEqual([
    ['http', { pod: 8080, service: 8080, protocol: 'TCP' }],
    ['grpc', { pod: 50_051, service: 443, protocol: 'TCP', appProtocol: 'kubernetes.io/h2c' }],
    ['dns', { pod: 53, service: 53, protocol: 'UDP' }],
  ]);
});

it.each([
  { HTTP: 80 },
  { http: 0 },
  { http: 65_536 },
  { http: 1.5 },
  { http: '80' },
  { http: { port: 80, portocol: 'TCP' } },
  { 'a-very-long-name': 1 },
])('refuses %o', (wrong) => {
  expect(portsSchema.safeParse(wrong).success).toBe(false);
});
