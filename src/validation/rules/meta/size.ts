import { below } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';
import type { Manifest } from '../../../manifests/manifest.js';

const LARGEST_REQUEST = 3 * 1024 * 1024;

/** Judges how large an object is as a whole. */
export const size = objectRule<Manifest>({
  id: 'meta/size',
  scope: 'server',
  severity: 'error',
  description: 'An object as JSON has at most 3145728 bytes.',
  rationale:
    'The API server reads no more, and what keeps objects takes half of that at most unless it is told otherwise.',
  remediation: 'Split the object, or load large content from elsewhere.',
  see: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  kinds: ['*'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api }
      data: { note: short }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec: { containers: [{ name: api, image: api, args: [${'x'.repeat(LARGEST_REQUEST)}] }] }
        `,
        path: '',
        message:
          'the object has 3145851 bytes as JSON, 3145728 at most are possible; most are in /spec/containers/0/args/0',
      },
    ],
  },
  check(object, report) {
    // Hardly any object comes near, and writing each as JSON takes its time.
    if (bytesAtMost(object) <= LARGEST_REQUEST) return;
    const bytes = Buffer.byteLength(JSON.stringify(object));
    if (bytes <= LARGEST_REQUEST) return;
    report({
      path: '',
      message: `the object has ${bytes} bytes as JSON, ${LARGEST_REQUEST} at most are possible; most are in ${heaviest(object)}`,
      help: 'split it, or load large content from elsewhere',
    });
  },
});

/** The longest that JSON has for one UTF-16 code unit is an escape such as `\u0000`; for a number 25 characters. */
const LONGEST_UNIT = 6;
const LONGEST_NUMBER = 25;

type Fields = Readonly<Record<string, unknown>>;

/** What a value has as JSON at most, in bytes; told quickly. */
function bytesAtMost(value: unknown): number {
  if (typeof value === 'string') return value.length * LONGEST_UNIT + 3;
  if (typeof value !== 'object' || value === null) return LONGEST_NUMBER;
  let bytes = 3;
  if (Array.isArray(value)) for (const item of value as unknown[]) bytes += bytesAtMost(item);
  else for (const key in value) bytes += key.length * LONGEST_UNIT + 4 + bytesAtMost((value as Fields)[key]);
  return bytes;
}

/** The deepest place that holds more than half of what stands around it. */
function heaviest(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const parts = Object.entries(value).map(([key, part]) => ({ key, part: part as unknown, bytes: weigh(part) }));
  const most = parts.toSorted((a, b) => b.bytes - a.bytes)[0];
  if (most === undefined || most.bytes * 2 < weigh(value)) return '';
  return below('', most.key) + heaviest(most.part);
}

const weigh = (value: unknown): number => JSON.stringify(value ?? null).length;
