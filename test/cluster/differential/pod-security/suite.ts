import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KubernetesVersion } from '../../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../../src/manifests/manifest.js';
import { expectOk } from '../../client/client.js';
import type { ControlPlaneOptions } from '../../plane/control-plane.js';
import { type ControlPlane, startControlPlane } from '../../plane/start.js';
import { oracle } from '../oracle.js';
import { ours } from '../ours.js';
import { settings } from '../settings.js';
import { type PodCase, podCases } from './cases.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const LEVELS = ['privileged', 'baseline', 'restricted'] as const;

/** Versions of the standards: those that a control began with, and those before. */
const STANDARDS = [
  'latest',
  'v1.0',
  'v1.7',
  'v1.8',
  'v1.18',
  'v1.19',
  'v1.21',
  'v1.22',
  'v1.24',
  'v1.25',
  'v1.26',
  'v1.27',
  'v1.28',
  'v1.29',
  'v1.30',
  'v1.31',
  'v1.32',
  'v1.33',
  'v1.34',
  'v1.35',
  'v1.36',
];

const namespaceOf = (level: string, standard: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: `${level}-${standard.replaceAll('.', '-')}`,
    labels: { 'pod-security.kubernetes.io/enforce': level, 'pod-security.kubernetes.io/enforce-version': standard },
  },
});

/** Tests that a pod is refused here where that server's Pod Security admission refuses it, in `standards` of all versions. */
export function describePodSecurity(
  version: KubernetesVersion,
  options: ControlPlaneOptions,
  standards: readonly string[] = STANDARDS,
): void {
  describe(`beside the Pod Security admission of ${version}`, () => {
    const { seed } = settings(0);
    let plane: ControlPlane;
    beforeAll(async () => {
      plane = await startControlPlane(options);
    });
    afterAll(async () => plane.stop());

    it.each(LEVELS)(
      '%s',
      async (level) => {
        const cases = podCases(seed);
        const judgeServer = oracle(plane.client);
        const judgeOurs = ours(version);
        const spaces = standards.map((standard) => namespaceOf(level, standard));
        for (const space of spaces) expectOk(await plane.client.create(space));
        const wrong: string[] = [];
        const count = { judged: 0, refused: 0, invalid: 0 };
        const compare = async ({ name, pod }: PodCase, namespace: Manifest): Promise<void> => {
          const own = { ...pod, metadata: { ...pod.metadata, namespace: namespace.metadata.name } };
          const server = await judgeServer(own);
          const { accepted, messages, rules } = judgeOurs(own, [namespace]);
          count.judged++;
          // What validation refuses never comes before this admission.
          if (!server.accepted && !/violates PodSecurity/.test(server.messages.join())) {
            count.invalid++;
            return;
          }
          if (!server.accepted) count.refused++;
          if (server.accepted === accepted && rules.every((rule) => rule.startsWith('pss/'))) return;
          const said = (verdict: { messages: readonly string[] }) => verdict.messages.join('; ') || 'takes it';
          wrong.push(`${namespace.metadata.name} ${name}: server: ${said(server)}; ours: ${said({ messages })}`);
        };
        await Promise.all(
          // Each by the newest standard, and by one of the others in turn.
          cases.flatMap((one, index) => {
            const [newest, ...others] = spaces;
            return [newest, others[index % others.length]].flatMap((space) => (space ? [compare(one, space)] : []));
          }),
        );
        const { judged, refused, invalid } = count;
        say(
          `${version} ${level}: seed ${seed}: ${judged} pods judged, ${refused} refused, ${invalid} not valid at all, ${wrong.length} disagreements`,
        );
        expect(wrong.slice(0, 30)).toEqual([]);
        // An older server does not know all of the fields.
        expect(invalid).toBeLessThan(judged / 3);
      },
      600_000,
    );
  });
}
