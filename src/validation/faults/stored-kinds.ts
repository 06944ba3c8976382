import { groupOf, type Manifest } from '../../manifests/manifest.js';

const QUESTIONS = new Set(['authentication.k8s.io', 'authorization.k8s.io']);

/** Whether objects of a kind are kept; the others are questions to the server and need no name. */
export function isStored({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): boolean {
  return !QUESTIONS.has(groupOf(apiVersion)) && !(apiVersion === 'v1' && kind === 'Binding');
}
