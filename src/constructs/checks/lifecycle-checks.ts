import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { numberIn } from '../../rendering/container.js';
import { DEFAULT_GRACE, graceOf, type Hook, type LifecycleOptions } from '../../rendering/lifecycle.js';
import type { JudgedPod } from '../judged-pod.js';
import { type FeatureUse, featureMistakes } from './feature-checks.js';
import type { PlacedContainer } from './placed-container.js';
import { portHelp } from './probe-checks.js';

interface PlacedHook {
  readonly hook: Hook;
  readonly option: OptionPath;
}

/** Hooks that can't run, that the API server refuses, or that leave no time to end. */
export function lifecycleMistakes(pod: JudgedPod, container: PlacedContainer, cluster: ClusterContext): Mistake[] {
  const { at, role, options } = container;
  if (options.lifecycle === undefined) return [];
  if (role === 'init') {
    return [
      {
        ruleId: 'pod/init-lifecycle',
        message: 'a container that runs to its end before the others start can have no hooks',
        help: 'drop lifecycle, or make it a sidecar if it is to go on running',
        option: [...at, 'lifecycle'],
        at: 'key',
      },
    ];
  }
  const hooks = hooksOf(options.lifecycle, [...at, 'lifecycle']);
  const grace = graceOf(pod);
  return [
    ...featureMistakes(cluster, [
      ...hooks.flatMap(featuresOf),
      ...(options.lifecycle.stopSignal === undefined
        ? []
        : [
            {
              feature: 'ContainerStopSignals' as const,
              what: 'stopSignal of a container',
              option: [...at, 'lifecycle', 'stopSignal'],
            },
          ]),
    ]),
    ...hooks.flatMap((placed) => portMistakes(placed, options.ports ?? {})),
    ...hooks.flatMap((placed) => timeMistakes(placed, grace)),
  ];
}

function hooksOf({ postStart, preStop }: LifecycleOptions, at: OptionPath): PlacedHook[] {
  return [
    ...(postStart === undefined ? [] : [{ hook: postStart, option: [...at, 'postStart'] }]),
    ...(preStop ? [{ hook: preStop, option: [...at, 'preStop'] }] : []),
  ];
}

function featuresOf({ hook, option }: PlacedHook): FeatureUse[] {
  if (!('sleep' in hook)) return [];
  const at = [...option, 'sleep'];
  return hook.sleep === 0
    ? [{ feature: 'zeroSleepHook', what: 'sleep hook of 0 seconds', option: at }]
    : [{ feature: 'sleepHook', what: 'sleep hook', option: at }];
}

function portMistakes({ hook, option }: PlacedHook, ports: Parameters<typeof numberIn>[0]): Mistake[] {
  if (!('http' in hook) || numberIn(ports)(hook.port) !== undefined) return [];
  return [
    {
      ruleId: 'pod/hook-port',
      restsOn: 'ports',
      message:
        hook.port === undefined
          ? 'the hook does not say which port it asks'
          : `the hook asks port "${hook.port}", which the container does not have`,
      help: portHelp(hook.port, Object.keys(ports)),
      option: [...option, ...(hook.port === undefined ? [] : ['port'])],
    },
  ];
}

// The API server refuses more than the grace; with as much, the process is killed when it is asked to end.
function timeMistakes({ hook, option }: PlacedHook, grace: number): Mistake[] {
  if (!('sleep' in hook) || hook.sleep === 0 || hook.sleep < grace) return [];
  return [
    {
      ruleId: 'pod/grace',
      restsOn: 'terminationGracePeriodSeconds',
      message: `the pod has ${grace} seconds to end, and the hook takes ${hook.sleep} of them`,
      help: `say terminationGracePeriodSeconds: ${hook.sleep + DEFAULT_GRACE}, or sleep less`,
      option: [...option, 'sleep'],
    },
  ];
}
