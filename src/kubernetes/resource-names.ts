import { labelKey } from './names.js';
import { parseQuantity } from './quantity.js';

/** What is wrong with the name of a device's resource such as `nvidia.com/gpu`; `undefined` where nothing is. */
export function extendedResource(name: string): string | undefined {
  const form = `"${name}" is no resource of devices\nwrite it like 'nvidia.com/gpu'`;
  if (!name.includes('/') || name.includes('kubernetes.io/') || name.startsWith('requests.')) return form;
  return labelKey(`requests.${name}`) === undefined ? undefined : form;
}

/** What is wrong with a size of huge pages such as `2Mi`; `undefined` where nothing is. */
export function pageSizeProblem(size: string): string | undefined {
  const { nanos = 0n } = parseQuantity(size) ?? {};
  return nanos > 0n && nanos % 10n ** 9n === 0n && labelKey(`hugepages-${size}`) === undefined
    ? undefined
    : `"${size}" is no size of huge pages\nwrite it like '2Mi' or '1Gi'`;
}
