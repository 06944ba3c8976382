import type { Manifest } from '../../../src/manifests/manifest.js';

/** A warning that we live with. */
interface Exception {
  readonly apiVersion: string;
  readonly kind: string;
  readonly text: RegExp;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    apiVersion: 'v1',
    kind: 'Service',
    text: /trafficDistribution: "PreferClose" is deprecated/,
    why: 'versions below 1.34 know the preference by this name alone; a newer server that emulates them warns all the same',
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    text: /externalIPs is deprecated/,
    why: 'from 1.36 on, where a finding warns of it; a newer server that emulates older ones warns all the same',
  },
];

/** The warnings that count: deprecations, Pod Security, fields that do nothing. */
export function unexcused(manifest: Manifest, warnings: readonly string[], exceptions = EXCEPTIONS): string[] {
  return warnings.filter(
    (warning) =>
      !exceptions.some(
        ({ apiVersion, kind, text }) =>
          apiVersion === manifest.apiVersion && kind === manifest.kind && text.test(warning),
      ),
  );
}
