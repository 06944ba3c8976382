import { nameFault } from './name-fault.js';
import type { Found } from '../violation.js';

/** The finalizers of Kubernetes itself, which need no domain. */
const STANDARD = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** What is wrong with the name of a finalizer; `lenient` where it may be without a domain. */
export function finalizerFault(finalizer: string, path: string, lenient = false): Found | undefined {
  const fault = nameFault('labelKey', finalizer, path);
  if (fault || lenient || finalizer.includes('/') || STANDARD.has(finalizer)) return fault;
  const help = `write a domain before it, as in example.com/${finalizer}`;
  return { path, message: `the finalizer "${finalizer}" has no domain`, help };
}
