import { expect, it } from 'vitest';
import { type SecurityGround, securityNeeds } from '../../../src/constructs/checks/security-needs.js';
import type { SecurityOptions } from '../../../src/rendering/security.js';

const ground: SecurityGround = { version: '1.34', ownUsers: false, windows: false };

it.each<[SecurityOptions, string[]]>([
  [{}, []],
  [{ user: 1000, capabilities: ['NET_BIND_SERVICE'], seccompProfile: 'RuntimeDefault', privileged: false }, []],
  [{ user: 0 }, ['user: 0 → baseline']],
  [{ runAsNonRoot: false }, ['runAsNonRoot: false → baseline']],
  [{ allowPrivilegeEscalation: true }, ['allowPrivilegeEscalation: true → baseline']],
  [{ privileged: true }, ['privileged: true → privileged']],
  [{ seccompProfile: 'Unconfined' }, ["seccompProfile: 'Unconfined' → privileged"]],
  [
    { capabilities: ['NET_BIND_SERVICE', 'CHOWN', 'SYS_ADMIN'] },
    ['capability CHOWN → baseline', 'capability SYS_ADMIN → privileged'],
  ],
])('%o', (options, expected) => {
  expect(securityNeeds(options, ground).map(({ what, level }) => `${what} → ${level}`)).toEqual(expected);
});

it('point at the capability, not at the list', () => {
  expect(securityNeeds({ capabilities: ['NET_BIND_SERVICE', 'CHOWN'] }, ground)[0]?.option).toEqual([
    'capabilities',
    1,
  ]);
});

it.each<[SecurityOptions, Partial<SecurityGround>, string[]]>([
  [{ user: 0, runAsNonRoot: false }, { ownUsers: true, version: '1.34' }, ['runAsNonRoot', 'user']],
  [{ user: 0, runAsNonRoot: false }, { ownUsers: true, version: '1.35' }, []],
  [{ procMount: 'Unmasked' }, { ownUsers: true, version: '1.35' }, ['procMount']],
  [{ capabilities: { drop: ['NET_RAW'], add: ['CHOWN'] } }, {}, ['capabilities,add,0', 'capabilities,drop']],
  [{ capabilities: { drop: ['NET_RAW'] }, seccompProfile: 'Unconfined' }, { windows: true }, []],
  [{ windowsOptions: { hostProcess: true } }, { windows: true }, ['windowsOptions,hostProcess']],
  [{ seLinuxOptions: { type: 'container_engine_t', level: 's0' } }, { version: '1.30' }, ['seLinuxOptions,type']],
  [{ seLinuxOptions: { type: 'container_engine_t', user: 'u' } }, {}, ['seLinuxOptions,user']],
  [{ sysctls: { 'net.ipv4.tcp_rmem': '1', 'kernel.msgmax': '1' } }, {}, ['sysctls,kernel.msgmax']],
  [{ sysctls: { 'net.ipv4.tcp_rmem': '1' } }, { version: '1.31' }, ['sysctls,net.ipv4.tcp_rmem']],
  [{ appArmorProfile: { localhostProfile: 'x' }, seccompProfile: { localhostProfile: 'y' } }, {}, []],
])('%o on %o', (options, more, expected) => {
  expect(securityNeeds(options, { ...ground, ...more }).map(({ option }) => option.join(','))).toEqual(expected);
});
