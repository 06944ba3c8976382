import { type App, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export function annotated(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    labels: { tier: 'back' },
    podAnnotations: { 'example.com/note': 'on the pods' },
    serviceAccount: 'somebody-else',
    terminationGracePeriodSeconds: 5,
  });
}

export function placed(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    nodes: { disktype: 'ssd' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [{ key: 'gpu', operator: 'NotIn', values: ['old'] }] } },
        ],
      },
    },
    priorityClass: 'system-cluster-critical',
  });
}

export function secured(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    security: { user: 1000, group: 2000, fsGroup: 3000, runAsNonRoot: true, seccompProfile: 'RuntimeDefault' },
  });
}

export function withContainers(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    sidecars: { proxy: { image, ports: { proxy: 15_000 } } },
    init: { prepare: { image, command: ['true'] } },
  });
}
