import type { Mistake, OptionPath } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import type { ContainerSecurityOptions, SecurityOptions } from '../../rendering/security.js';
import type { PlacedContainer } from './placed-container.js';

const ONLY_LINUX: readonly (keyof SecurityOptions)[] = [
  'user',
  'group',
  'fsGroup',
  'fsGroupChangePolicy',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'sysctls',
  'seLinuxOptions',
  'seLinuxChangePolicy',
  'seccompProfile',
  'appArmorProfile',
  'capabilities',
  'privileged',
  'allowPrivilegeEscalation',
  'readOnlyRootFilesystem',
  'procMount',
];

/**
 * What only Linux has, on nodes that run Windows, and the other way round: the API server refuses such pods.
 * @param whole the options with what defaults say of security, and its containers: what defaults say of Linux is not
 * written for Windows
 */
export function systemMistakes(
  options: JudgedPod,
  containers: readonly PlacedContainer[],
  whole: { readonly options: JudgedPod; readonly containers: readonly PlacedContainer[] },
): Mistake[] {
  const own = securitiesOf(containers);
  const securities = securitiesOf(whole.containers);
  const system =
    options.os === 'windows'
      ? [
          ...(['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace', 'podResources'] as const)
            .filter((option) => options[option] !== undefined)
            .map((option) => foreign([option], 'Windows')),
          ...own.flatMap(({ at, security }) =>
            ONLY_LINUX.filter((option) => (security as SecurityOptions)[option] !== undefined).map((option) =>
              foreign([...at, option], 'Windows'),
            ),
          ),
        ]
      : options.os === 'linux'
        ? securities
            .filter(({ security }) => security.windowsOptions !== undefined)
            .map(({ at }) => foreign([...at, 'windowsOptions'], 'Linux'))
        : [];
  return [...system, ...hostProcessMistakes(whole.options, securities)];
}

const securitiesOf = (containers: readonly PlacedContainer[]) =>
  containers.map(({ at, options: { security = {} } }) => ({ at: [...at, 'security'], security }));

function foreign(option: OptionPath, system: string): Mistake {
  return {
    ruleId: 'pod/os',
    message: `${String(option.at(-1))} is nothing that pods on ${system} have`,
    help: 'drop it, or say another os',
    option,
    at: 'key',
  };
}

function hostProcessMistakes(
  { hostNetwork, security = {} }: JudgedPod,
  securities: readonly { readonly at: OptionPath; readonly security: ContainerSecurityOptions }[],
): Mistake[] {
  const pod = security.windowsOptions?.hostProcess;
  const said = securities.map(({ at, security: own }) => ({ at, own: own.windowsOptions?.hostProcess ?? pod }));
  const running = said.filter(({ own }) => own === true);
  if (running.length === 0) return [];
  const option = (at: OptionPath | undefined) => [...(at ?? ['security']), 'windowsOptions'];
  const other = said.find(({ own }) => own !== true) ?? said.find(({ own }) => pod !== undefined && own !== pod);
  return [
    ...(other === undefined
      ? []
      : [
          {
            ruleId: 'pod/host-process',
            message: 'where one container runs on the node itself, all must',
            help: 'say security: { windowsOptions: { hostProcess: true } } for the workload alone',
            option: option(running[0]?.at),
          },
        ]),
    ...(hostNetwork
      ? []
      : [
          {
            ruleId: 'pod/host-process',
            message: "containers on the node itself use the node's network",
            help: 'say hostNetwork: true',
            option: option(running[0]?.at),
          },
        ]),
  ];
}
