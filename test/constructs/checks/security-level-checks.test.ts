import { expect, it } from 'vitest';
import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { ServiceMap } from '../../../src/constructs/service-map.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

const make = (map: ServiceMap) => {
  new NodeAgent(map, 'agent', {
    image,
    hostNetwork: true,
    mounts: { '/host': { hostPath: { path: '/' } } },
    ports: { metrics: { port: 9100, hostPort: 9100 } },
    security: {
      privileged: true,
      seccompProfile: 'Unconfined',
      capabilities: ['NET_BIND_SERVICE', 'SYS_ADMIN'],
    },
  });
  new StatelessApp(map, 'api', {
    image,
    security: { runAsNonRoot: false, allowPrivilegeEscalation: true, capabilities: ['CHOWN'] },
    sidecars: { proxy: { image, security: { user: 0 }, ports: { admin: { port: 1, hostPort: 1 } } } },
    init: { chown: { image, security: { privileged: true }, mounts: { '/h': { hostPath: { path: '/x' } } } } },
  });
};

it('what a restricted map does not allow', () => {
  expect(program(make).findings).toMatchInlineSnapshot(`
    "pod/security-level: the node's network needs Pod Security level privileged, and the map's is restricted
      hostNetwork: «true»,
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: a path of the node needs Pod Security level privileged, and the map's is restricted
      mounts: { '/host': { hostPath: «{ path: '/' }» } },
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: a port of the node needs Pod Security level privileged, and the map's is restricted
      ports: { metrics: { port: 9100, hostPort: «9100» } },
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: privileged: true needs Pod Security level privileged, and the map's is restricted
      privileged: «true»,
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: seccompProfile: 'Unconfined' needs Pod Security level privileged, and the map's is restricted
      seccompProfile: «'Unconfined'»,
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: capability SYS_ADMIN needs Pod Security level privileged, and the map's is restricted
      capabilities: ['NET_BIND_SERVICE', «'SYS_ADMIN'»],
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: runAsNonRoot: false needs Pod Security level baseline, and the map's is restricted
      security: { runAsNonRoot: «false», allowPrivilegeEscalation: true, capabilities: ['CHOWN'] },
      help: drop it, or say podSecurity: 'baseline' for the map; better a map of its own for what needs this
    pod/security-level: allowPrivilegeEscalation: true needs Pod Security level baseline, and the map's is restricted
      security: { runAsNonRoot: false, allowPrivilegeEscalation: «true», capabilities: ['CHOWN'] },
      help: drop it, or say podSecurity: 'baseline' for the map; better a map of its own for what needs this
    pod/security-level: capability CHOWN needs Pod Security level baseline, and the map's is restricted
      security: { runAsNonRoot: false, allowPrivilegeEscalation: true, capabilities: [«'CHOWN'»] },
      help: drop it, or say podSecurity: 'baseline' for the map; better a map of its own for what needs this
    pod/security-level: user: 0 needs Pod Security level baseline, and the map's is restricted
      sidecars: { proxy: { image, security: { user: «0» }, ports: { admin: { port: 1, hostPort: 1 } } } },
      help: drop it, or say podSecurity: 'baseline' for the map; better a map of its own for what needs this
    pod/security-level: a port of the node needs Pod Security level privileged, and the map's is restricted
      sidecars: { proxy: { image, security: { user: 0 }, ports: { admin: { port: 1, hostPort: «1» } } } },
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: privileged: true needs Pod Security level privileged, and the map's is restricted
      init: { chown: { image, security: { privileged: «true» }, mounts: { '/h': { hostPath: { path: '/x' } } } } },
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this
    pod/security-level: a path of the node needs Pod Security level privileged, and the map's is restricted
      init: { chown: { image, security: { privileged: true }, mounts: { '/h': { hostPath: «{ path: '/x' }» } } } },
      help: drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this"
  `);
});

it('what a baseline map does not allow', () => {
  const rules = program(make, { podSecurity: 'baseline' })
    .findings.split('\n')
    .filter((line) => line.startsWith('pod/'));
  expect(rules).toHaveLength(9);
});

it('nothing, where the map allows all', () => {
  expect(program(make, { podSecurity: 'privileged' }).findings).toBe('');
});

it('what the defaults give to pods that say nothing of it', () => {
  const within = { defaults: { security: { user: 0, allowPrivilegeEscalation: true } } };
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', { image, security: { user: 1000 } });
  }, within);
  expect(findings).toMatchInlineSnapshot(`
    "pod/security-level: allowPrivilegeEscalation: true, which the defaults say, needs Pod Security level baseline, and the map's is restricted
      «new StatelessApp»(map, 'api', { image, security: { user: 1000 } });
      help: drop it, or say podSecurity: 'baseline' for the map; better a map of its own for what needs this"
  `);
});
