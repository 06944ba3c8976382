import type { OptionPath } from '../../core/mistakes.js';
import { atLeast, type KubernetesVersion } from '../../kubernetes/versions.js';
import { capabilitiesOf, type ContainerSecurityOptions, type SecurityOptions } from '../../rendering/security.js';

/** Something that not every Pod Security level allows. */
export interface SecurityNeed {
  /** How messages call it. */
  readonly what: string;
  /** Where it is written in the options. */
  readonly option: OptionPath;
  /** The strictest level that allows it. */
  readonly level: 'baseline' | 'privileged';
}

/** What the levels look at beside the security options themselves. */
export interface SecurityGround {
  readonly version: KubernetesVersion;
  /** The pod has users of its own. */
  readonly ownUsers: boolean;
  /** The pod runs on Windows, where the levels ask for less. */
  readonly windows: boolean;
}

/** What in these options not every Pod Security level allows. @see https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export function securityNeeds(options: SecurityOptions, ground: SecurityGround): SecurityNeed[] {
  return [
    ...rootNeeds(options, ground),
    ...(ground.windows ? [] : linuxNeeds(options, ground)),
    ...(options.windowsOptions?.hostProcess
      ? [need('windowsOptions.hostProcess: true', ['windowsOptions', 'hostProcess'], 'privileged')]
      : []),
    ...Object.keys(options.sysctls ?? {})
      .filter((name) => !isSafe(name, ground.version))
      .map((name) => need(`kernel parameter ${name}`, ['sysctls', name], 'privileged')),
  ];
}

const need = (what: string, option: OptionPath, level: SecurityNeed['level']): SecurityNeed => ({
  what,
  option,
  level,
});

// From 1.35 the root of a pod with users of its own counts as nobody.
function rootNeeds({ runAsNonRoot, user }: ContainerSecurityOptions, { version, ownUsers }: SecurityGround) {
  if (ownUsers && atLeast(version, '1.35')) return [];
  return [
    ...(runAsNonRoot === false ? [need('runAsNonRoot: false', ['runAsNonRoot'], 'baseline')] : []),
    ...(user === 0 ? [need('user: 0', ['user'], 'baseline')] : []),
  ];
}

function linuxNeeds(options: ContainerSecurityOptions, { version, ownUsers }: SecurityGround): SecurityNeed[] {
  const procMount = ownUsers && atLeast(version, '1.35') ? 'baseline' : 'privileged';
  return [
    ...FIXED.filter(({ option, value }) => options[option] === value).map(({ option, value, level }) =>
      need(`${option}: ${typeof value === 'string' ? `'${value}'` : value}`, [option], level),
    ),
    ...(options.procMount === 'Unmasked' ? [need("procMount: 'Unmasked'", ['procMount'], procMount)] : []),
    ...capabilityNeeds(options),
    ...seLinuxNeeds(options, version),
  ];
}

const FIXED = [
  { option: 'privileged', value: true, level: 'privileged' },
  { option: 'seccompProfile', value: 'Unconfined', level: 'privileged' },
  { option: 'appArmorProfile', value: 'Unconfined', level: 'privileged' },
  { option: 'allowPrivilegeEscalation', value: true, level: 'baseline' },
] as const;

function capabilityNeeds({ capabilities }: ContainerSecurityOptions): SecurityNeed[] {
  const { add = [], drop = ['ALL'] } = capabilitiesOf(capabilities);
  const at = Array.isArray(capabilities) ? ['capabilities'] : ['capabilities', 'add'];
  return [
    // The one that every level allows.
    ...add.flatMap((name, index) =>
      name === 'NET_BIND_SERVICE'
        ? []
        : [need(`capability ${name}`, [...at, index], BASELINE.has(name) ? 'baseline' : 'privileged')],
    ),
    ...(drop.includes('ALL') ? [] : [need('capabilities.drop without ALL', ['capabilities', 'drop'], 'baseline')]),
  ];
}

const BASELINE: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

function seLinuxNeeds({ seLinuxOptions = {} }: ContainerSecurityOptions, version: KubernetesVersion): SecurityNeed[] {
  const types = atLeast(version, '1.31') ? [...CONTAINER_TYPES, 'container_engine_t'] : CONTAINER_TYPES;
  return (['user', 'role', 'type'] as const)
    .filter((part) => (seLinuxOptions[part] ?? '') !== '')
    .filter((part) => part !== 'type' || !types.includes(seLinuxOptions.type ?? ''))
    .map((part) => need(`SELinux ${part} '${seLinuxOptions[part]}'`, ['seLinuxOptions', part], 'privileged'));
}

const CONTAINER_TYPES: readonly string[] = ['container_t', 'container_init_t', 'container_kvm_t'];

/** Parameters that every level allows, by the version whose levels do. */
const SAFE: Readonly<Record<string, KubernetesVersion>> = {
  'kernel.shm_rmid_forced': '1.28',
  'net.ipv4.ip_local_port_range': '1.28',
  'net.ipv4.tcp_syncookies': '1.28',
  'net.ipv4.ping_group_range': '1.28',
  'net.ipv4.ip_unprivileged_port_start': '1.28',
  'net.ipv4.ip_local_reserved_ports': '1.28',
  'net.ipv4.tcp_keepalive_time': '1.29',
  'net.ipv4.tcp_fin_timeout': '1.29',
  'net.ipv4.tcp_keepalive_intvl': '1.29',
  'net.ipv4.tcp_keepalive_probes': '1.29',
  'net.ipv4.tcp_rmem': '1.32',
  'net.ipv4.tcp_wmem': '1.32',
};

function isSafe(name: string, version: KubernetesVersion): boolean {
  const since = Object.hasOwn(SAFE, name) ? SAFE[name] : undefined;
  return since !== undefined && atLeast(version, since);
}
