/** Keeps GitOps tools from deleting an object that left git: with it would go data that nothing brings back. */
export const PROTECTED: Readonly<Record<string, string>> = {
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};
