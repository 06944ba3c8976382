import { z } from 'zod';

/** What pods share with their node, and their containers with each other. @see https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export interface HostOptions {
  /** Use the node's network: `hostNetwork`. Needs a map of level `privileged`; policies can't tell such pods apart. @default false */
  hostNetwork?: boolean;
  /** See the node's processes: `hostPID`. Needs a map of level `privileged`. @default false */
  hostPID?: boolean;
  /** Use the node's shared memory and semaphores: `hostIPC`. Needs a map of level `privileged`. @default false */
  hostIPC?: boolean;
  /**
   * `false` gives the pod users of its own, so that its root is nobody on the node: `hostUsers`. From Kubernetes 1.33;
   * does not go with the node's network, processes or memory.
   * @default not written: the node's users
   * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
   */
  hostUsers?: boolean;
  /**
   * Let the pod's containers see each other's processes: `shareProcessNamespace`. Does not go with `hostPID`.
   * @default false
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/
   */
  shareProcessNamespace?: boolean;
}

const flag = z.boolean().optional();

/** @internal The shape that judges {@link HostOptions}. */
export const hostShape = {
  hostNetwork: flag,
  hostPID: flag,
  hostIPC: flag,
  hostUsers: flag,
  shareProcessNamespace: flag,
};

/** The fields of a pod's spec that say what it shares. */
export function renderHost({ hostNetwork, hostPID, hostIPC, hostUsers, shareProcessNamespace }: HostOptions) {
  // Of these the server keeps no false.
  return {
    hostNetwork,
    hostPID: hostPID || undefined,
    hostIPC: hostIPC || undefined,
    hostUsers,
    shareProcessNamespace,
  };
}
