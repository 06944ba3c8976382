import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { makeClasses } from './classes.js';
import { installFor } from './crds.js';
import { judge } from './judge.js';
import { objectsOf, PROGRAMS } from './programs.js';

/** What a test leaves for the summary: how many objects the server of a version has taken. */
export interface Accepted {
  readonly version: KubernetesVersion;
  readonly how: 'native' | 'emulated';
  readonly objects: number;
}

declare module 'vitest' {
  interface TaskMeta {
    accepted?: Accepted;
  }
}

/** More to judge than the programs: objects by cluster, by where they come from. */
export type Sources = Readonly<Record<string, () => Promise<Map<string, Manifest[]>>>>;

/** Tests that a server takes what is made for its version. */
export function describeAcceptance(version: KubernetesVersion, how: Accepted['how'], sources: Sources = {}): void {
  const programs = Object.entries(PROGRAMS).map(
    ([name, program]) => [name, async () => objectsOf(() => program(version))] as const,
  );
  describe(`the API server of ${version}, ${how}, takes`, () => {
    let plane: ControlPlane;
    beforeAll(async () => {
      plane = await startControlPlane(how === 'native' ? { version } : { emulate: version });
      await makeClasses(plane.client);
    });
    afterAll(async () => plane.stop());

    it.for([...programs, ...Object.entries(sources)])('%s', async ([, make], { task }) => {
      let objects = 0;
      const problems: string[] = [];
      for (const [cluster, manifests] of await make()) {
        await installFor(plane.client, manifests);
        const verdict = await judge(plane.client, manifests);
        objects += verdict.accepted;
        problems.push(...verdict.problems.map((problem) => (cluster === '' ? problem : `${cluster}: ${problem}`)));
      }
      task.meta.accepted = { version, how, objects };
      expect(problems).toEqual([]);
      expect(objects).toBeGreaterThan(0);
    });
  });
}
