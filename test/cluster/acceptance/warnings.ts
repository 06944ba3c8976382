import type { Manifest } from '../../../src/manifests/manifest.js';

/** A warning that we live with. */
interface Exception {
  readonly apiVersion: string;
  readonly kind: string;
  readonly text: RegExp;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [];

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
