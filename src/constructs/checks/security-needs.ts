import type { OptionPath } from '../../core/mistakes.js';
import {
  allowsSelinuxType,
  allowsSysctl,
  BASELINE_CAPABILITIES,
  RESTRICTED_CAPABILITY,
} from '../../kubernetes/pod-security/allowed.js';
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
      .filter((name) => !allowsSysctl(name, minorOf(ground.version)))
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
      name === RESTRICTED_CAPABILITY
        ? []
        : [need(`capability ${name}`, [...at, index], BASELINE_CAPABILITIES.has(name) ? 'baseline' : 'privileged')],
    ),
    ...(drop.includes('ALL') ? [] : [need('capabilities.drop without ALL', ['capabilities', 'drop'], 'baseline')]),
  ];
}

function seLinuxNeeds({ seLinuxOptions = {} }: ContainerSecurityOptions, version: KubernetesVersion): SecurityNeed[] {
  return (['user', 'role', 'type'] as const)
    .filter((part) => (seLinuxOptions[part] ?? '') !== '')
    .filter((part) => part !== 'type' || !allowsSelinuxType(seLinuxOptions.type ?? '', minorOf(version)))
    .map((part) => need(`SELinux ${part} '${seLinuxOptions[part]}'`, ['seLinuxOptions', part], 'privileged'));
}

const minorOf = (version: KubernetesVersion): number => Number(version.slice('1.'.length));
