import type { LifecycleOptions, ScalingBehavior, ScalingMetric } from 'servicemap';
import type { Around } from './pods.js';

const selector = { matchLabels: { queue: 'orders' } };

/** Every way to say what an autoscaler looks at, for a workload with the containers `main` and `proxy`. */
export const metrics: ScalingMetric[] = [
  { container: 'main', cpu: 60 },
  { container: 'main', memory: '512Mi' },
  { pods: 'http_requests_per_second', averageValue: '10k', selector },
  {
    object: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' },
    metric: 'requests-per-second',
    value: '2k',
    selector,
  },
  { object: { apiVersion: 'v1', kind: 'Service', name: 'web' }, metric: 'hits', averageValue: 100 },
  { external: 'queue_messages_ready', averageValue: 30, selector },
  { external: 'queue:age', value: '500m' },
];

/** How fast an autoscaler may act, each way to say it. */
export function behaviorOf({ knows }: Pick<Around, 'knows'>): ScalingBehavior {
  const tolerance = knows('autoscalerTolerance') ? '0.05' : undefined;
  return {
    scaleUp: {
      stabilizationWindowSeconds: 60,
      policies: [
        { pods: 4, periodSeconds: 60 },
        { percent: 100, periodSeconds: 15 },
      ],
      selectPolicy: 'Min',
      tolerance,
    },
    scaleDown: { selectPolicy: 'Disabled' },
  };
}

/** Every hook that a map of level `restricted` allows, for a container with the port `http`. */
export function everyHook({ knows }: Pick<Around, 'knows'>): LifecycleOptions<'http'>[] {
  return [
    { postStart: { exec: ['true'] }, preStop: { exec: ['/bin/drain', '--wait'] } },
    {
      postStart: { http: '/warm', port: 'http', headers: { Host: 'example.com' }, scheme: 'HTTPS' },
      preStop: { http: '/drain', port: 8080, scheme: 'HTTP' },
    },
    ...(knows('sleepHook') ? [{ postStart: { sleep: 1 }, preStop: { sleep: 10 } }] : []),
    ...(knows('zeroSleepHook') ? [{ preStop: { sleep: 0 } }] : []),
  ];
}
