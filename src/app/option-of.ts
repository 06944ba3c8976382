import { keysOf, valueAt } from '../kubernetes/pointer.js';
import type { Manifest } from '../manifests/manifest.js';

/** What leads from a place in an object to the option it comes from: names in the pattern stand for keys and items. */
interface Row {
  readonly path: RegExp;
  readonly option: (found: Readonly<Record<string, string>>, object: Manifest) => readonly string[];
}

const POD = String.raw`^/spec(?:/jobTemplate/spec)?(?:/template/spec)?`;
const MAIN = String.raw`${POD}/containers/0`;

const row = (path: string, ...option: readonly string[]): Row => ({ path: new RegExp(path), option: () => option });

/** An item of a list, by one of its own fields: options have these by name. */
const item = (path: string, field: string, option: string): Row => ({
  path: new RegExp(`(?<item>${path}/\\d+)`),
  option: (found, object) => {
    const value = valueAt(object, keysOf(`${found.item ?? ''}/${field}`));
    return typeof value === 'string' ? [option, value] : [option];
  },
});

const key = (path: string, ...option: readonly string[]): Row => ({
  path: new RegExp(`${path}(?<key>/[^/]+)`),
  option: ({ key: name = '' }) => [...option, ...keysOf(name)],
});

// The first that matches holds. What an option writes elsewhere leads to the construct as a whole.
const ROWS: readonly Row[] = [
  item(`${MAIN}/ports`, 'name', 'ports'),
  item('^/spec/ports', 'name', 'ports'),
  item(`${MAIN}/env`, 'name', 'env'),
  item(`${MAIN}/volumeMounts`, 'mountPath', 'mounts'),
  row(`${MAIN}/envFrom`, 'envFrom'),
  row(`${MAIN}/(?:liveness|readiness|startup)Probe`, 'health'),
  row(`${MAIN}/resources`, 'resources'),
  row(`${MAIN}/securityContext`, 'security'),
  row(`${MAIN}/image(?:/|$)`, 'image'),
  row(`${MAIN}/command`, 'command'),
  row(`${MAIN}/args`, 'args'),
  row(`${MAIN}/lifecycle`, 'lifecycle'),
  row(`${POD}/initContainers`, 'init'),
  row(`${POD}/securityContext`, 'security'),
  row(`${POD}/nodeSelector`, 'nodes'),
  row(`${POD}/topologySpreadConstraints`, 'spread'),
  row(`${POD}/priorityClassName`, 'priorityClass'),
  row(`${POD}/imagePullSecrets`, 'pullSecrets'),
  row(`${POD}/serviceAccountName`, 'serviceAccount'),
  row('^/spec/(?:minReplicas|maxReplicas|metrics|behavior|replicas)', 'replicas'),
  row('^/spec/(?:strategy|updateStrategy)', 'rollout'),
  row('^/spec/volumeClaimTemplates', 'storage'),
  row('^/spec/schedule', 'schedule'),
  row('^/spec/timeZone', 'timeZone'),
  row('^/spec/hard', 'quota'),
  row('^/spec/tls', 'http', 'tls'),
  key('^/(?:data|stringData)', 'data'),
  key('(?:^|/template)/metadata/labels', 'labels'),
  key('(?:^|/template)/metadata/annotations', 'annotations'),
  row('^/metadata/name$', '#1'),
];

/** The option, as far as it is known, that a place in an object comes from; empty is the construct as a whole. */
export function optionOf(object: Manifest, path: string): readonly string[] {
  for (const { path: pattern, option } of ROWS) {
    const found = pattern.exec(path);
    if (found) return option(found.groups ?? {}, object);
  }
  return [];
}
