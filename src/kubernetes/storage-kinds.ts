import type { ObjectMeta } from './generated/types.js';

/** What a CSI driver can do. @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/csi-driver-v1/ */
export interface CSIDriver {
  metadata?: ObjectMeta;
  spec?: {
    fsGroupPolicy?: string;
    volumeLifecycleModes?: readonly string[];
    nodeAllocatableUpdatePeriodSeconds?: number;
    serviceAccountTokenInSecrets?: boolean;
    tokenRequests?: readonly { audience?: string; expirationSeconds?: number }[];
  };
}

/** What a CSI driver can change of a volume. @see https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/ */
export interface VolumeAttributesClass {
  driverName?: string;
  metadata?: ObjectMeta;
  parameters?: Record<string, string>;
}
