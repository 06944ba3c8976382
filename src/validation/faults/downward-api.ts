import { isSet } from './is-set.js';
import type { ObjectFieldSelector, ResourceFieldSelector } from '../../kubernetes/generated/types.js';
import { formatQuantity, parseQuantity } from '../../kubernetes/quantity.js';
import { nameFault } from './name-fault.js';
import { type Found, present } from '../violation.js';

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'].flatMap((name) => [`limits.${name}`, `requests.${name}`]);
const HUGE_PAGES = /^(?:limits|requests)\.hugepages-/;
const UNITS = [
  '1',
  ...['k', 'M', 'G', 'T', 'P', 'E'].flatMap((unit) => [`1${unit}`, `1${unit === 'k' ? 'K' : unit}i`]),
];

/** What is wrong with the field of a pod that something reads. */
export function fieldFaults(
  { apiVersion, fieldPath }: Partial<ObjectFieldSelector>,
  fields: readonly string[],
  path: string,
): Found[] {
  if (apiVersion && apiVersion !== 'v1') {
    return [
      { path: `${path}/apiVersion`, message: `there are no pods of ${apiVersion}`, help: 'write v1, or drop it' },
    ];
  }
  const [, map, key] = /^(.+?)\['(.*)'\]$/s.exec(fieldPath ?? '') ?? [];
  if (map === 'metadata.labels' || map === 'metadata.annotations') {
    return present([
      nameFault(map === 'metadata.labels' ? 'labelKey' : 'annotationKey', key ?? '', `${path}/fieldPath`),
    ]);
  }
  // The old name of the field is still taken.
  const name = fieldPath === 'spec.host' ? 'spec.nodeName' : (fieldPath ?? '');
  if (fields.includes(name)) return [];
  const message = !fieldPath ? 'no field is named' : `"${fieldPath}" is no field that can be read here`;
  return [{ path: `${path}/fieldPath`, message, help: `write ${fields.join(', ')} or metadata.labels['<key>']` }];
}

/** What is wrong with the amount of a container that something reads; files must say of which container. */
export function resourceFaults(
  { containerName, resource, divisor }: Partial<ResourceFieldSelector>,
  reader: 'variable' | 'file',
  path: string,
): Found[] {
  const found: Found[] = [];
  if (reader === 'file' && !containerName) {
    found.push({ path: `${path}/containerName`, message: 'no container is named', help: "write the container's name" });
  } else if (!RESOURCES.includes(resource ?? '') && !HUGE_PAGES.test(resource ?? '')) {
    const message = !resource ? 'no amount is named' : `"${resource}" is no amount that can be read`;
    found.push({
      path: `${path}/resource`,
      message,
      help: `write ${RESOURCES.join(', ')}, or limits.hugepages-<size>`,
    });
  }
  const units = unitsOf(resource ?? '');
  const amount = !isSet(divisor) ? undefined : parseQuantity(divisor);
  const isUnit = amount && !UNUSUAL.test(String(divisor)) && units?.includes(formatQuantity(amount));
  if (amount && amount.nanos !== 0n && units && !isUnit) {
    found.push({
      path: `${path}/divisor`,
      message: `${resource} can't be counted in units of ${divisor}`,
      help: `write ${units.join(', ')}`,
    });
  }
  return found;
}

// Written so, the server does not know a unit again.
const UNUSUAL = /^ *(?:\+|0\d)/;

function unitsOf(resource: string): readonly string[] | undefined {
  if (/^(?:limits|requests)\.cpu$/.test(resource)) return ['1m', '1'];
  return RESOURCES.includes(resource) || HUGE_PAGES.test(resource) ? UNITS : undefined;
}
