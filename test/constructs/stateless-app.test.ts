import { describe, expect, it } from 'vitest';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('a StatelessApp', () => {
  it('with an image alone is a Deployment of one pod', () => {
    const { findings, names, object } = program((map) => new StatelessApp(map, 'api', { image }));
    expect(findings).toBe('');
    expect(names).toEqual(['Deployment api', 'Namespace shop', 'NetworkPolicy default-deny']);
    expect(yaml(object('Deployment'))).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        replicas: 1
        strategy:
          type: RollingUpdate
          rollingUpdate:
            maxSurge: 25%
            maxUnavailable: 0
        selector:
          matchLabels:
            app.kubernetes.io/name: api
            app.kubernetes.io/instance: shop
        template:
          metadata:
            labels:
              app.kubernetes.io/name: api
              app.kubernetes.io/instance: shop
          spec:
            automountServiceAccountToken: false
            securityContext:
              runAsNonRoot: true
              seccompProfile:
                type: RuntimeDefault
            containers:
            - name: api
              image: ghcr.io/acme/api:1.0.0
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop:
                  - ALL
                readOnlyRootFilesystem: true
      "
    `);
  });

  it('with all that it can have is a Deployment with its Service, autoscaler, budget and account', () => {
    const { findings, objects } = program(
      (map) =>
        new StatelessApp(map, 'api', {
          image,
          ports: { http: { port: 8080, service: 80, appProtocol: 'kubernetes.io/h2c' }, metrics: 9090 },
          replicas: { min: 2, max: 10, cpu: 70, memory: 80 },
          rollout: { surge: 1, unavailable: '10%' },
          budget: { maxUnavailable: '50%' },
          revisionHistoryLimit: 3,
          resources: { cpu: '100m', memory: '128Mi' },
          serviceAccount: true,
          labels: { team: 'shop' },
          annotations: { 'acme.com/owner': 'shop' },
          podAnnotations: { 'acme.com/scrape': 'true' },
          health: '/healthz',
        }),
    );
    expect(findings).toBe('');
    expect(yaml(...objects.filter(({ metadata }) => metadata.name === 'api'))).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          team: shop
        annotations:
          acme.com/owner: shop
      spec:
        revisionHistoryLimit: 3
        strategy:
          type: RollingUpdate
          rollingUpdate:
            maxSurge: 1
            maxUnavailable: 10%
        selector:
          matchLabels:
            app.kubernetes.io/name: api
            app.kubernetes.io/instance: shop
        template:
          metadata:
            labels:
              app.kubernetes.io/name: api
              app.kubernetes.io/instance: shop
              team: shop
            annotations:
              acme.com/scrape: "true"
          spec:
            serviceAccountName: api
            automountServiceAccountToken: false
            securityContext:
              runAsNonRoot: true
              seccompProfile:
                type: RuntimeDefault
            topologySpreadConstraints:
            - maxSkew: 1
              topologyKey: kubernetes.io/hostname
              whenUnsatisfiable: ScheduleAnyway
              labelSelector:
                matchLabels:
                  app.kubernetes.io/name: api
                  app.kubernetes.io/instance: shop
            - maxSkew: 1
              topologyKey: topology.kubernetes.io/zone
              whenUnsatisfiable: ScheduleAnyway
              labelSelector:
                matchLabels:
                  app.kubernetes.io/name: api
                  app.kubernetes.io/instance: shop
            containers:
            - name: api
              image: ghcr.io/acme/api:1.0.0
              ports:
              - name: http
                containerPort: 8080
              - name: metrics
                containerPort: 9090
              resources:
                requests:
                  cpu: 100m
                  memory: 128Mi
                limits:
                  memory: 128Mi
              readinessProbe:
                httpGet:
                  path: /healthz
                  port: 8080
              startupProbe:
                httpGet:
                  path: /healthz
                  port: 8080
                periodSeconds: 2
                failureThreshold: 150
              lifecycle:
                preStop:
                  sleep:
                    seconds: 5
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop:
                  - ALL
                readOnlyRootFilesystem: true
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          team: shop
      spec:
        scaleTargetRef:
          apiVersion: apps/v1
          kind: Deployment
          name: api
        minReplicas: 2
        maxReplicas: 10
        metrics:
        - type: Resource
          resource:
            name: cpu
            target:
              type: Utilization
              averageUtilization: 70
        - type: Resource
          resource:
            name: memory
            target:
              type: Utilization
              averageUtilization: 80
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          team: shop
      spec:
        maxUnavailable: 50%
        selector:
          matchLabels:
            app.kubernetes.io/name: api
            app.kubernetes.io/instance: shop
        unhealthyPodEvictionPolicy: AlwaysAllow
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          team: shop
      automountServiceAccountToken: false
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          team: shop
      spec:
        type: ClusterIP
        selector:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
        ports:
        - name: http
          port: 80
          targetPort: 8080
          appProtocol: kubernetes.io/h2c
        - name: metrics
          port: 9090
          targetPort: 9090
      "
    `);
  });

  it.each([
    ['one pod', 1, undefined, false],
    ['one pod, asked for', 1, {}, true],
    ['two pods', 2, undefined, true],
    ['two pods, not wanted', 2, false as const, false],
    ['no pods', 0, undefined, false],
    ['a range from one', { min: 1, max: 3 }, undefined, false],
    ['a range from two', { min: 2, max: 3 }, undefined, true],
  ])('budget: %s', (_, replicas, budget, expected) => {
    const { names } = program(
      (map) => new StatelessApp(map, 'api', { image, replicas, budget, resources: { cpu: '1' } }),
    );
    expect(names.includes('PodDisruptionBudget api')).toBe(expected);
  });

  it('without a range has a fixed number, with one leaves it to the autoscaler', () => {
    const fixed = program((map) => new StatelessApp(map, 'api', { image, replicas: 0 })).object('Deployment');
    expect(fixed).toHaveProperty('spec.replicas', 0);
    const ranged = program(
      (map) => new StatelessApp(map, 'api', { image, replicas: { min: 1, max: 2 }, resources: { cpu: '1' } }),
    );
    expect(ranged.object('Deployment')).not.toHaveProperty('spec.replicas');
    expect(ranged.findings).toBe('');
  });

  it("can be recreated, for what can't run twice", () => {
    const { object } = program((map) => new StatelessApp(map, 'api', { image, rollout: 'recreate' }));
    expect(object('Deployment')).toHaveProperty('spec.strategy', { type: 'Recreate' });
  });
});

describe('mistakes of a StatelessApp', () => {
  it('a rollout that could never begin', () => {
    const { findings } = program((map) => {
      new StatelessApp(map, 'none', { image, rollout: { surge: 0 } });
      new StatelessApp(map, 'share', { image, rollout: { surge: '0%', unavailable: 0 } });
      new StatelessApp(map, 'fine', { image, rollout: { surge: 0, unavailable: 1 } });
    });
    expect(findings).toMatchInlineSnapshot(`
      "rollout/stuck: with no pod more and no pod less than wanted, no pod could ever be replaced
        new StatelessApp(map, 'none', { image, rollout: { surge: «0» } });
        help: say unavailable: 1 beside surge: 0
      rollout/stuck: with no pod more and no pod less than wanted, no pod could ever be replaced
        new StatelessApp(map, 'share', { image, rollout: { surge: «'0%'», unavailable: 0 } });
        help: say unavailable: 1 beside surge: 0"
    `);
  });
});
