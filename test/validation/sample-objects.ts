/** The apiVersions of the kinds that samples are made of. */
const API_VERSIONS: Readonly<Record<string, string>> = {
  Pod: 'v1',
  PodTemplate: 'v1',
  ReplicationController: 'v1',
  ResourceQuota: 'v1',
  LimitRange: 'v1',
  Namespace: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  PodDisruptionBudget: 'policy/v1',
};

/** An object of that kind with just this spec, as YAML. */
export function sample(kind: string, spec: object, metadata: object = { name: 'api' }): string {
  return JSON.stringify({ apiVersion: API_VERSIONS[kind], kind, metadata, spec });
}

/** A workload of that kind that a server takes, but for what these fields of its spec say. */
export function workload(kind: string, fields: object = {}, podFields: object = {}): string {
  return sample(kind, workloadSpec(kind, fields, podFields));
}

/** The spec of {@link workload}. */
export function workloadSpec(kind: string, fields: object = {}, podFields: object = {}): object {
  const pod = { containers: [{ name: 'api', image: 'api' }], ...podFields };
  if (kind === 'CronJob') {
    return { schedule: '@daily', jobTemplate: { spec: workloadSpec('Job', {}, podFields) }, ...fields };
  }
  if (kind === 'Job') return { template: { spec: { restartPolicy: 'Never', ...pod } }, ...fields };
  const labels = { app: 'api' };
  const selector = kind === 'ReplicationController' ? labels : { matchLabels: labels };
  return { selector, template: { metadata: { labels }, spec: pod }, ...fields };
}

/** A Job, or a CronJob of such Jobs, with these fields in the spec of the Job. */
export function jobs(kind: string, fields: object): string {
  if (kind === 'Job') return workload('Job', fields);
  return workload('CronJob', { jobTemplate: { spec: workloadSpec('Job', fields) } });
}

/** An autoscaler of a Deployment that a server takes, but for what these fields of its spec say. */
export function autoscaler(fields: object): string {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };
  return sample('HorizontalPodAutoscaler', { scaleTargetRef, maxReplicas: 5, ...fields });
}
