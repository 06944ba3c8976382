import { App, type PodOptions, ServiceMap, StatelessApp } from 'servicemap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KubernetesVersion, NEWEST } from '../../../src/kubernetes/versions.js';
import { objectsBelow } from '../../program.js';
import { expectOk } from '../client/client.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { podOf } from './pod.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const LEVELS = ['restricted', 'baseline', 'privileged'] as const;

/** Options that some level does not allow, and some beside them that it does. */
const CASES: Readonly<Record<string, Omit<PodOptions, 'image'>>> = {
  nothing: {},
  hostNetwork: { hostNetwork: true },
  hostPID: { hostPID: true },
  hostIPC: { hostIPC: true },
  'host port': { ports: { http: { port: 8080, hostPort: 8080 } } },
  'host port of a sidecar': { sidecars: { proxy: { image, ports: { http: { port: 8080, hostPort: 8080 } } } } },
  'host path': { mounts: { '/host': { hostPath: { path: '/' } } } },
  privileged: { security: { privileged: true } },
  'privileged init': { init: { wait: { image, security: { privileged: true } } } },
  root: { security: { user: 0 } },
  'a root beside': { containers: { second: { image, security: { user: 0 } } } },
  'may be root': { security: { runAsNonRoot: false } },
  escalation: { security: { allowPrivilegeEscalation: true } },
  'a harmless capability': { security: { capabilities: ['NET_BIND_SERVICE'] } },
  'a common capability': { security: { capabilities: ['CHOWN'] } },
  'a strong capability': { security: { capabilities: { add: ['SYS_ADMIN'] } } },
  'every capability': { security: { capabilities: ['ALL'] } },
  'other capabilities dropped': { security: { capabilities: { drop: ['NET_RAW'] } } },
  'a local seccomp profile': { security: { seccompProfile: { localhostProfile: 'a.json' } } },
  'no seccomp': { security: { seccompProfile: 'Unconfined' } },
  'no seccomp beside': { sidecars: { proxy: { image, security: { seccompProfile: 'Unconfined' } } } },
  'a local AppArmor profile': { security: { appArmorProfile: { localhostProfile: 'a' } } },
  'no AppArmor': { security: { appArmorProfile: 'Unconfined' } },
  'a container type': { security: { seLinuxOptions: { type: 'container_init_t', level: 's0' } } },
  'an engine type': { security: { seLinuxOptions: { type: 'container_engine_t' } } },
  'another type': { security: { seLinuxOptions: { type: 'spc_t' } } },
  'an SELinux user': { init: { wait: { image, security: { seLinuxOptions: { user: 'u' } } } } },
  'an SELinux role': { security: { seLinuxOptions: { role: 'r' } } },
  'a safe parameter': { security: { sysctls: { 'net.ipv4.tcp_rmem': '1 2 3', 'net.ipv4.tcp_fin_timeout': '9' } } },
  'another parameter': { security: { sysctls: { 'kernel.msgmax': '1' } } },
  'a safe parameter by another name': { security: { sysctls: { 'net/ipv4/tcp_syncookies': '1' } } },
  'own users': { hostUsers: false },
  'root of own users': { hostUsers: false, security: { user: 0, runAsNonRoot: false } },
  'all of /proc': { hostUsers: false, security: { procMount: 'Unmasked' } },
  'a check of another host': { health: { tcp: 80, host: '127.0.0.1' } },
  'a check of another host, beside': { sidecars: { proxy: { image, health: { http: '/', port: 80, host: 'a.b' } } } },
  Windows: { os: 'windows' },
  'Windows that may be root': { os: 'windows', security: { runAsNonRoot: false } },
  'passed through: host': { pod: { hostPID: true } },
  'passed through: host path': { pod: { volumes: [{ name: 'host', hostPath: { path: '/' } }] } },
  'passed through: root': { pod: { securityContext: { runAsUser: 0 } } },
  'passed through: no seccomp': { container: { securityContext: { seccompProfile: { type: 'Unconfined' } } } },
  'passed through: host port': { container: { ports: [{ containerPort: 80, hostPort: 80, protocol: 'TCP' }] } },
  'passed through: capabilities': { container: { securityContext: { capabilities: { drop: ['NET_RAW'] } } } },
  'passed through: a safe capability': {
    container: { securityContext: { capabilities: { add: ['NET_BIND_SERVICE'] } } },
  },
  'passed through: parameter': { pod: { securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } } },
  'passed through: own users': { pod: { hostUsers: false }, security: { user: 0 } },
  'passed through: another container': { pod: { containers: [{ name: 'other', image }] } },
  'passed through: a confined container': {
    pod: {
      containers: [
        {
          name: 'other',
          image,
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
    },
  },
  'a process of the node on Windows': {
    os: 'windows',
    hostNetwork: true,
    security: { windowsOptions: { hostProcess: true } },
  },
};

/** What an app of these options is, and whether we find that its level does not allow it. */
function judged(
  kubernetes: KubernetesVersion,
  podSecurity: (typeof LEVELS)[number],
  options: Omit<PodOptions, 'image'>,
) {
  const app = new App({ cluster: { kubernetes } });
  const map = new ServiceMap(app, 'judged', { namespace: `judged-${podSecurity}`, podSecurity });
  new StatelessApp(map, 'app', { image, ...options });
  const rules = new Set(app.findings().map(({ ruleId }) => ruleId));
  const deployment = objectsBelow(app).find(({ kind }) => kind === 'Deployment');
  if (deployment === undefined) throw new Error('no Deployment');
  return {
    rules: [...rules],
    pod: podOf(deployment),
    space: objectsBelow(app).find(({ kind }) => kind === 'Namespace'),
  };
}

describe.each([NEWEST, '1.34', '1.33'] as const)('the levels of %s', (version) => {
  let plane: ControlPlane;
  beforeAll(async () => {
    plane = await startControlPlane(version === NEWEST ? {} : { emulate: version });
    for (const level of LEVELS) {
      const { space } = judged(version, level, {});
      if (space !== undefined) expectOk(await plane.client.create(space));
    }
  });
  afterAll(async () => plane.stop());

  it.each(LEVELS)('%s refuses exactly what a finding says', async (level) => {
    const told: Record<string, boolean> = {};
    const refused: Record<string, boolean> = {};
    for (const [name, options] of Object.entries(CASES)) {
      const { rules, pod } = judged(version, level, options);
      expect([name, rules.filter((rule) => rule !== 'pod/security-level')]).toEqual([name, []]);
      told[name] = rules.length > 0;
      if (pod === undefined) throw new Error('no pod');
      const { status, body } = await plane.client.create(pod, { dryRun: true, strict: true });
      if (status >= 300) expect(JSON.stringify(body)).toContain('violates PodSecurity');
      refused[name] = status >= 300;
    }
    expect(told).toEqual(refused);
    expect(Object.values(refused)).toContain(level !== 'privileged');
  });
});
