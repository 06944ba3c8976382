import { labelKey } from './names.js';
import { extendedResource } from './resource-names.js';

const COMPUTE = ['cpu', 'memory', 'ephemeral-storage'];
const CONTAINER = new Set(COMPUTE);
/** What a quota counts one by one, by names of Kubernetes' own. */
export const COUNTED_RESOURCES: readonly string[] = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];
/** What a quota bounds by names of Kubernetes' own, huge pages apart. */
export const QUOTA_RESOURCES: readonly string[] = [
  ...COMPUTE,
  ...COMPUTE.flatMap((name) => [`requests.${name}`, `limits.${name}`]),
  'requests.storage',
  ...COUNTED_RESOURCES,
];
const QUOTA = new Set(QUOTA_RESOURCES);
const STANDARD = new Set([...QUOTA, 'storage']);

/** Whether a name is that of huge pages. */
const isHugePages = (name: string): boolean => name.startsWith('hugepages-');

const isQuotaHugePages = (name: string): boolean => isHugePages(name) || name.startsWith('requests.hugepages-');

/** What is wrong with the name of a resource of any kind, with `; use` and what to write; undefined if nothing is. */
export function resourceName(name: string): string | undefined {
  const fault = labelKey(name);
  if (fault !== undefined || name.includes('/') || STANDARD.has(name) || isQuotaHugePages(name)) return fault;
  return `"${name}" is no resource of Kubernetes; use one such as cpu or memory, or a domain before it`;
}

/** What is wrong with the name of what a container can ask for. */
export function containerResourceName(name: string): string | undefined {
  const fault = resourceName(name);
  if (fault !== undefined) return fault;
  const advice = `"${name}" is nothing that a container can ask for; use ${COMPUTE.join(', ')} or a device such as nvidia.com/gpu`;
  if (!name.includes('/')) return CONTAINER.has(name) || isHugePages(name) ? undefined : advice;
  return name.includes('kubernetes.io/') || extendedResource(name) === undefined ? undefined : advice;
}

/** What is wrong with the name of what a quota can bound. */
export function quotaResourceName(name: string): string | undefined {
  const fault = resourceName(name);
  if (fault !== undefined || name.includes('/') || isStandardQuota(name)) return fault;
  return `"${name}" is nothing that a quota can bound; use one such as requests.cpu or count/deployments.apps`;
}

/** Whether a quota bounds it by a name of Kubernetes' own. */
export function isStandardQuota(name: string): boolean {
  return QUOTA.has(name) || isQuotaHugePages(name);
}

/** Whether there can only be whole ones of it. */
export function isCounted(name: string): boolean {
  return COUNTED_RESOURCES.includes(name) || extendedResource(name) === undefined;
}

/** Whether more of it can be promised than there is. */
export function isOvercommitted(name: string): boolean {
  return (!name.includes('/') || name.includes('kubernetes.io/')) && !isHugePages(name);
}
