/**
 * What Argo CD 3 leaves out as long as nobody changes `resource.exclusions`: of `<group>` (`''` for the core group), these
 * kinds.
 */
const EXCLUDED: Readonly<Record<string, readonly string[]>> = {
  '': ['Endpoints'],
  'discovery.k8s.io': ['EndpointSlice'],
  'coordination.k8s.io': ['Lease'],
  'authentication.k8s.io': ['SelfSubjectReview', 'TokenReview'],
  'authorization.k8s.io': [
    'LocalSubjectAccessReview',
    'SelfSubjectAccessReview',
    'SelfSubjectRulesReview',
    'SubjectAccessReview',
  ],
  'certificates.k8s.io': ['CertificateSigningRequest'],
  'cert-manager.io': ['CertificateRequest'],
  'cilium.io': ['CiliumIdentity', 'CiliumEndpoint', 'CiliumEndpointSlice'],
  'kyverno.io': [
    'AdmissionReport',
    'BackgroundScanReport',
    'ClusterAdmissionReport',
    'ClusterBackgroundScanReport',
    'UpdateRequest',
  ],
  'reports.kyverno.io': ['ClusterEphemeralReport', 'EphemeralReport'],
  'wgpolicyk8s.io': ['ClusterPolicyReport', 'PolicyReport'],
};

/** A kind and its group as one word: `EndpointSlice.discovery.k8s.io`, `Endpoints`. */
export const kindWord = (group: string, kind: string): string => (group === '' ? kind : `${kind}.${group}`);

/** What Argo CD leaves out by itself, as {@link kindWord}s. */
export const DEFAULT_EXCLUDED: readonly string[] = Object.entries(EXCLUDED).flatMap(([group, kinds]) =>
  kinds.map((kind) => kindWord(group, kind)),
);
