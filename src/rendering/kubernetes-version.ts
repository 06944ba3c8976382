import { z } from 'zod';
import { isKubernetesVersion, KUBERNETES_VERSIONS } from '../kubernetes/versions.js';

const MINOR = /^v?(?<minor>\d+\.\d+)(?:[.+-].*)?$/;

/** What to write for a version that is said too exactly, or is no text. */
export function minorVersion(value: unknown): string | undefined {
  const { minor } =
    (typeof value === 'string' || typeof value === 'number' ? MINOR.exec(`${value}`) : undefined)?.groups ?? {};
  return minor !== undefined && isKubernetesVersion(minor)
    ? `must be a minor version in quotes\nwrite '${minor}'`
    : undefined;
}

/** @internal Judges a version of Kubernetes. */
export const kubernetesVersion = z.enum(KUBERNETES_VERSIONS, { error: ({ input }) => minorVersion(input) });
