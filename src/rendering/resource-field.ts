import type { z } from 'zod';
import { named } from '../core/options/strict.js';

const RESOURCE = /^(?:requests|limits)\.(?:cpu|memory|ephemeral-storage|hugepages-.+)$/;
const UNIT = /^1(?:[kMGTPE]|[KMGTPE]i)?$/;

/** @internal What a container may use, as a variable or file says it: `'limits.memory'`. */
export const resourceField = named((resource) =>
  RESOURCE.test(resource)
    ? undefined
    : "must be requests. or limits. before cpu, memory, ephemeral-storage or hugepages-<size>\nwrite it like 'limits.memory'",
);

/** @internal Judges in which unit it is said. */
export function checkDivisor(
  { resource, divisor }: { resource: string; divisor?: string },
  context: z.RefinementCtx,
): void {
  const cpu = resource.endsWith('.cpu');
  if (divisor === undefined || (cpu ? divisor === '1' || divisor === '1m' : UNIT.test(divisor))) return;
  const message = cpu
    ? "must be '1' or '1m' for CPU"
    : `is no unit of ${resource}\nwrite '1', or one of a unit such as '1Ki', '1Mi' or '1G'`;
  context.addIssue({ code: 'custom', path: ['divisor'], message });
}
