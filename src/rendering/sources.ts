import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { cidrProblem } from '../kubernetes/cidr.js';
import { dns1123Label, portName } from '../kubernetes/names.js';

/** @internal Judges where traffic comes from: the pods of a namespace, or a range of addresses. */
export const trafficSourceSchema = z.union([
  strict({ namespace: named(dns1123Label) }),
  strict({ cidr: named(cidrProblem) }),
]);

/** @internal Judges who collects metrics. */
export const metricsSchema = strict({
  from: z.array(trafficSourceSchema).min(1),
  ports: z.array(named(portName)).min(1).optional(),
});
