import type { Manifest } from '../../../src/manifests/manifest.js';
import { find } from './live.js';
import type { Check, Problem } from './problems.js';

interface Claim extends Manifest {
  readonly spec: { readonly volumeName?: string };
  readonly status?: { readonly phase?: string };
}

interface Volume extends Manifest {
  readonly spec: { readonly claimRef?: { readonly name?: string; readonly namespace?: string; readonly uid?: string } };
  readonly status?: { readonly phase?: string };
}

const KINDS = new Set(['PersistentVolume', 'PersistentVolumeClaim']);

/** Whether each volume is bound to exactly the claim that names it, each claim to exactly the volume that it names. */
export const pairProblems =
  (manifests: readonly Manifest[]): Check =>
  async (client) => {
    const problems: Problem[] = [];
    const say = (about: Manifest, what: string) => problems.push({ about, what });
    const ours = manifests.filter(({ kind }) => KINDS.has(kind));
    if (ours.length === 0) throw new Error('there is no volume to look at');
    const live = new Map(
      await Promise.all(ours.map(async (manifest) => [manifest, await find(client, manifest)] as const)),
    );
    const claims = [...live].filter(([{ kind }]) => kind === 'PersistentVolumeClaim');
    const volumes = [...live].filter(([{ kind }]) => kind === 'PersistentVolume');
    for (const [manifest, claim] of claims as [Claim, Claim | undefined][]) {
      if (claim?.status?.phase !== 'Bound') say(manifest, `it is ${claim?.status?.phase ?? 'not there'}`);
      const wanted = manifest.spec.volumeName;
      if (wanted !== undefined && claim?.spec.volumeName !== wanted)
        say(manifest, `its volume is ${claim?.spec.volumeName}`);
    }
    for (const [manifest, volume] of volumes as [Volume, Volume | undefined][]) {
      if (volume?.status?.phase !== 'Bound') say(manifest, `it is ${volume?.status?.phase ?? 'not there'}`);
      const [, claim] = claims.find(([{ metadata }]) => metadata.name === manifest.spec.claimRef?.name) ?? [];
      if (volume?.spec.claimRef?.uid !== claim?.metadata['uid']) say(manifest, 'it is bound to another claim');
    }
    return problems;
  };
