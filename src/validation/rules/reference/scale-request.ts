import { type Autoscaler, targetOf } from '../../../relations/scaling.js';
import { groupOf } from '../../../manifests/manifest.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { podTemplateOf } from '../../../manifests/pod-template.js';
import { defaultsOfLimits } from '../../../relations/limit-ranges.js';
import { requestOf } from '../../../relations/pod-resources.js';
import { runningContainers } from '../../../relations/pods.js';
import { objectRule } from '../../rule.js';

/** Where an autoscaler looks at the share of what is requested, each container requests it. */
export const scaleRequest = objectRule<Autoscaler>({
  id: 'reference/scale-request',
  scope: 'references',
  severity: 'error',
  description: 'Where an autoscaler looks at the share of what is requested, each container requests it.',
  rationale: 'The autoscaler cannot tell the share and does not scale.',
  remediation: 'Write `resources.requests` of that resource for every container, sidecars too.',
  kinds: ['autoscaling/v1 HorizontalPodAutoscaler', 'autoscaling/v2 HorizontalPodAutoscaler'],
  examples: {
    valid: [
      `
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: { name: web, namespace: shop }
      spec:
        scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
        maxReplicas: 5
        metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }]
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
                resources: { requests: { cpu: 100m } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web, namespace: shop }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
          maxReplicas: 5
          metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
        `,
        path: '/spec/metrics/0/resource/name',
        message: 'container "web" of Deployment "web" requests no cpu, by which it is to be scaled',
      },
    ],
  },
  check(scaler, report, { set }) {
    const { apiVersion, kind, name } = targetOf(scaler);
    const namespace = namespaceOf(scaler);
    const target = set.find(groupOf(apiVersion), kind, namespace, name);
    const spec = target && set.isSound(target) ? podTemplateOf(target)?.spec : undefined;
    if (spec === undefined) return;
    const defaults = defaultsOfLimits(set, namespace);
    const running = runningContainers(spec);
    for (const { resource, container, path } of sharesOf(scaler)) {
      if (container === undefined && requestOf(spec, resource) !== undefined) continue;
      const without = running.filter(
        (one) =>
          (container === undefined || one.name === container) && requestOf(one, resource, defaults) === undefined,
      );
      for (const one of without) {
        report({
          path,
          message: `container "${one.name ?? ''}" of ${kind} "${name}" requests no ${resource}, by which it is to be scaled`,
          help: `write resources.requests.${resource} for the container`,
        });
      }
    }
  },
});

interface Share {
  readonly resource: string;
  /** The one container that counts; undefined for all. */
  readonly container?: string;
  readonly path: string;
}

function sharesOf({ spec }: Autoscaler): Share[] {
  // Without metrics it is 80 % of the CPU.
  if (!spec?.metrics?.length) return [{ resource: 'cpu', path: '/spec' }];
  return spec.metrics.flatMap((metric, index): Share[] => {
    const { resource, containerResource } = metric ?? {};
    const path = `/spec/metrics/${index}`;
    if (resource?.target?.type === 'Utilization') return [{ resource: resource.name, path: `${path}/resource/name` }];
    if (containerResource?.target?.type !== 'Utilization') return [];
    const { name, container } = containerResource;
    return [{ resource: name, container, path: `${path}/containerResource/name` }];
  });
}
