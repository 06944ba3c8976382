import type { Mistake } from '../../core/mistakes.js';
import { isSlipOf } from '../../findings/did-you-mean.js';
import { LABEL_ARCH, LABEL_OS } from '../../kubernetes/labels.js';

/** Values that every kubelet writes by itself, as Go calls them. @see https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  [LABEL_OS, ['linux', 'windows']],
  [LABEL_ARCH, ['amd64', 'arm64', 'arm', 'ppc64le', 's390x', 'riscv64', 'loong64']],
]);

/** What others call them. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['x64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armv7l', 'arm'],
]);

/** Labels that no node has, of those whose values are known: the pods would wait for ever. */
export function nodeLabelMistakes(nodes: Readonly<Record<string, string>> = {}): Mistake[] {
  return Object.entries(nodes).flatMap(([label, value]) => {
    const meant = meantBy(value, VALUES.get(label) ?? []);
    if (meant === undefined) return [];
    return [
      {
        ruleId: 'placement/node-label',
        severity: 'warning',
        message: `no node has ${label}: ${value}, which its kubelet writes: the pods would wait for one`,
        help: `did you mean "${meant}"?`,
        option: ['nodes', label],
      },
    ];
  });
}

function meantBy(value: string, known: readonly string[]): string | undefined {
  if (known.includes(value)) return undefined;
  const other = OTHERWISE.get(value) ?? value.toLowerCase();
  return known.find((one) => one === other || isSlipOf(value, one));
}
