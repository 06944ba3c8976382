import type { Manifest } from '../../../src/manifests/manifest.js';

/** A warning that we live with. */
interface Exception {
  readonly apiVersion: string;
  readonly kind: string;
  readonly text: RegExp;
  readonly why: string;
}

/** A projected volume that is said to overlap with itself. */
const SELF_OVERLAP = {
  text: /^volume "\S+" \(Projected\): overlapping paths: (".*" \(.*\)) with \1$/,
  why: 'servers of 1.32 and 1.33 compare the files of one source with themselves where another source follows: kubernetes#131597',
};

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
  { apiVersion: 'apps/v1', kind: 'Deployment', ...SELF_OVERLAP },
  { apiVersion: 'v1', kind: 'Pod', ...SELF_OVERLAP },
  {
    apiVersion: 'v1',
    kind: 'Endpoints',
    text: /v1 Endpoints is deprecated/,
    why: 'from 1.33 on, where a finding warns of it',
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
