import type { Service } from '../kubernetes/generated/types.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ObjectSet } from './object-set.js';
import type { PodSource } from './pods.js';

/** An environment variable that leads to a Service of the set. */
export interface EnvCall {
  readonly service: Manifest & Service;
  /** The port that it says; undefined where it says none. */
  readonly port: number | undefined;
  /** Where the value is, as a JSON pointer into the object. */
  readonly path: string;
  readonly variable: string;
}

/** A URL, or a host with a port, or a host alone. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?)?([a-z0-9]([-a-z0-9.]*[a-z0-9])?)(?::(\d+))?(?:[/?].*)?$/;

/** What a host alone is called; any word may be the name of a Service. */
const HOST_NAMES = /(?:HOST|HOSTNAME|ADDR|ADDRESS|URL|URI|ENDPOINT|SERVER|SERVICE)$/i;

/** The Services that the variables of a pod lead to, by what stands there as text. */
export function envCalls(set: ObjectSet, { spec, path, namespace }: PodSource): readonly EnvCall[] {
  return (['initContainers', 'containers'] as const).flatMap((list) =>
    (spec[list] ?? []).flatMap((container, index) =>
      (container?.env ?? []).flatMap((variable, envIndex): EnvCall[] => {
        const [, host, , port] = ADDRESS.exec(variable?.value ?? '') ?? [];
        if (host === undefined || !(port || /:\/\//.test(variable.value ?? '') || HOST_NAMES.test(variable.name)))
          return [];
        const service = serviceOf(set, host, namespace);
        if (service === undefined) return [];
        const at = `${path}/${list}/${index}/env/${envIndex}/value`;
        return [{ service, port: port ? Number(port) : undefined, path: at, variable: variable.name }];
      }),
    ),
  );
}

/** The Service of the set that a host names, from a pod of a namespace. */
function serviceOf(set: ObjectSet, host: string, own: string): (Manifest & Service) | undefined {
  const [name = '', namespace = own, ...rest] = host.split('.');
  if (rest.length > 0 && rest[0] !== 'svc') return undefined;
  const found = set.find('', 'Service', namespace, name);
  return found && set.isSound(found) ? (found as Manifest & Service) : undefined;
}
