import { type App, NodeAgent, ServiceMap } from 'servicemap';

export function agent(app: App): void {
  const map = new ServiceMap(app, 'agents', { podSecurity: 'privileged' });
  new NodeAgent(map, 'agent', {
    image: 'ghcr.io/acme/agent:1.0.0',
    controlPlane: true,
    unavailable: '10%',
    hostNetwork: true,
    ports: { metrics: { port: 9100, hostPort: 9100 } },
    mounts: { '/host/log': { hostPath: { path: '/var/log', type: 'Directory' }, readOnly: true } },
    security: { privileged: true, seccompProfile: 'Unconfined' },
  });
}

export function withoutGap(app: App): void {
  new NodeAgent(new ServiceMap(app, 'agents'), 'agent', {
    image: 'ghcr.io/acme/agent:1.0.0',
    surge: '10%',
    minReadySeconds: 5,
    revisionHistoryLimit: 3,
  });
}

export function byHand(app: App): void {
  new NodeAgent(new ServiceMap(app, 'agents'), 'agent', {
    image: 'ghcr.io/acme/agent:1.0.0',
    updateStrategy: 'OnDelete',
  });
}
