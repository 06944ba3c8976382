import type { OptionPath } from '../core/provenance/option-path.js';
import { podTemplatePath } from '../kubernetes/kinds.js';
import type { Manifest } from '../manifests/manifest.js';

/** Which options may have said what stands at a place of a manifest, the likeliest first. */
export function optionsFor(path: string, manifest: Manifest): OptionPath[] {
  const keys = path.split('/').slice(1).map(unescaped);
  const template = podTemplatePath(manifest.apiVersion, manifest.kind);
  const within = template && [...template, 'spec'].every((key, depth) => keys[depth] === key);
  if (!within) return ofObject(keys);
  const inPod = keys.slice(template.length + 1);
  const [list, index, ...inContainer] = inPod;
  if (list !== 'containers' || index !== '0') return [['pod', ...inPod], ...named(POD_OPTIONS, inPod)];
  return [
    ['container', ...inContainer],
    ['pod', ...inPod],
    ...ofEnv(inContainer, manifest, keys),
    ...named(CONTAINER_OPTIONS, inContainer),
  ];
}

/** Whether an option is laid over what the others say, whatever field it names. */
export const isLaidOver = ([option]: OptionPath): boolean => option === 'pod' || option === 'container';

/** Options of containers and pods whose names are not those of the fields that they become. */
const CONTAINER_OPTIONS: Readonly<Record<string, string>> = {
  volumeMounts: 'mounts',
  readinessProbe: 'health',
  startupProbe: 'health',
  securityContext: 'security',
};
const POD_OPTIONS: Readonly<Record<string, string>> = {
  securityContext: 'security',
  initContainers: 'init',
  imagePullSecrets: 'pullSecrets',
  topologySpreadConstraints: 'spread',
  volumes: 'mounts',
  nodeSelector: 'nodes',
  serviceAccountName: 'serviceAccount',
};

function ofObject([first = '', ...rest]: readonly string[]): OptionPath[] {
  if (first === 'metadata') return [rest];
  return first === 'spec' ? [rest, [rest[0] ?? '']] : [[first, ...rest]];
}

function named(options: Readonly<Record<string, string>>, [field = '', ...rest]: readonly string[]): OptionPath[] {
  const option = options[field];
  return option === undefined ? [[field, ...rest], [field]] : [[option]];
}

// Variables are a list there and a record here.
function ofEnv([list, index]: readonly string[], manifest: Manifest, keys: readonly string[]): OptionPath[] {
  if (list !== 'env' || index === undefined) return [];
  const place = keys.slice(0, keys.indexOf('env') + 2);
  const variable = place.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], manifest);
  return [['env', (variable as { name?: string } | undefined)?.name ?? '']];
}

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');
