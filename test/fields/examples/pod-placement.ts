import { type App, type PlacementOptions, ServiceMap, StatelessApp } from 'servicemap';

function placed(app: App, options: PlacementOptions): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image: 'ghcr.io/acme/tool:1.0.0', ...options });
}

export function onNodes(app: App): void {
  placed(app, {
    nodes: { disktype: 'ssd' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoExecute', tolerationSeconds: 30 }],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            {
              matchExpressions: [{ key: 'cores', operator: 'Gt', values: ['4'] }],
              matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-0'] }],
            },
          ],
        },
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [{ key: 'gpu', operator: 'DoesNotExist' }] } },
        ],
      },
    },
  });
}

export function besidePods(app: App): void {
  placed(app, {
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: 'topology.kubernetes.io/zone',
            labelSelector: { matchLabels: { tier: 'cache' } },
            namespaces: ['elsewhere'],
            namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['shop'] }] },
            matchLabelKeys: ['pod-template-hash'],
            mismatchLabelKeys: ['tenant'],
          },
        ],
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 10,
            podAffinityTerm: {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
            },
          },
        ],
      },
    },
  });
}

export function apartFromPods(app: App): void {
  const term = { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { tier: 'back' } } };
  placed(app, {
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [term],
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 20, podAffinityTerm: term }],
      },
    },
  });
}

export function spread(app: App): void {
  placed(app, {
    spread: [
      {
        topologyKey: 'topology.kubernetes.io/zone',
        maxSkew: 2,
        whenUnsatisfiable: 'DoNotSchedule',
        minDomains: 3,
        nodeAffinityPolicy: 'Ignore',
        nodeTaintsPolicy: 'Honor',
        matchLabelKeys: ['pod-template-hash'],
        labelSelector: { matchLabels: { tier: 'back' } },
      },
    ],
  });
}
