import { merge } from '../../findings/merge.js';
import { order } from '../../findings/order.js';
import type { Report } from '../../findings/report.js';

/** The reports on several sets as one; what belongs to more than one of them is told once. */
export function asOne(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  if (first === undefined || others.length === 0) return first ?? { findings: [], objects: [], rules: [] };
  const objects = reports.flatMap((report) => report.objects.map((one) => [JSON.stringify(one), one] as const));
  return {
    findings: merge(order(reports.flatMap(({ findings }) => findings))),
    objects: [...new Map(objects).values()],
    rules: first.rules,
  };
}
