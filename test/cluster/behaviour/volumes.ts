import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client } from '../client/client.js';

/** A claim with this annotation stays Pending: no volume is made for it. */
export const UNPROVISIONED = 'servicemap.test/unprovisioned';

/** Makes volumes until it is stopped. */
export interface Provisioner {
  /** Resolves when it has ended; throws what went wrong meanwhile. */
  stop: () => Promise<void>;
}

/** Makes a fitting PersistentVolume for each pending claim of the cluster, as a provisioner of a real one does. */
export function provideVolumes(client: Client): Provisioner {
  const end = new AbortController();
  const loop = provideUntil(client, end.signal);
  // Told by `stop`; before that nobody listens.
  loop.catch(() => undefined);
  return {
    stop: async () => {
      end.abort();
      await loop;
    },
  };
}

async function provideUntil(client: Client, end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    await provideOnce(client);
    await sleep(200);
  }
}

async function provideOnce(client: Client): Promise<void> {
  const claims = await client.list('v1', 'PersistentVolumeClaim');
  await Promise.all(claims.filter(isWaiting).map(async (claim) => client.create(volumeFor(claim))));
}

interface Claim extends Manifest {
  readonly spec: {
    readonly accessModes: readonly string[];
    readonly resources: { readonly requests: { readonly storage: string } };
    readonly storageClassName?: string;
    readonly volumeMode?: string;
    readonly volumeName?: string;
  };
  readonly status?: { readonly phase?: string };
}

const isWaiting = (claim: Manifest): claim is Claim => {
  const { metadata, spec, status } = claim as Claim;
  const wanted = metadata.annotations?.[UNPROVISIONED] === undefined;
  return wanted && status?.phase === 'Pending' && spec.volumeName === undefined;
};

// Named after the claim's uid: a second try for the same claim is refused instead of making a second volume.
function volumeFor({ metadata, spec }: Claim): Manifest {
  const { name, namespace, uid } = metadata;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `pvc-${String(uid)}` },
    spec: {
      capacity: { storage: spec.resources.requests.storage },
      accessModes: spec.accessModes,
      volumeMode: spec.volumeMode,
      storageClassName: spec.storageClassName,
      persistentVolumeReclaimPolicy: 'Retain',
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name, namespace, uid },
      csi: { driver: 'simulated.servicemap.test', volumeHandle: uid },
    },
  };
}
