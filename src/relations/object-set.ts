import { groupOf, type Manifest } from '../manifests/manifest.js';
import { scopeOf } from '../kubernetes/kinds.js';

/** Objects that are judged together, by kind, namespace and name. */
export class ObjectSet {
  readonly objects: readonly Manifest[];
  private readonly byKind = new Map<string, Map<string, Manifest[]>>();

  constructor(objects: readonly Manifest[]) {
    this.objects = objects;
    for (const object of objects) {
      const kind = `${groupOf(object.apiVersion)} ${object.kind}`;
      let places = this.byKind.get(kind);
      if (places === undefined) this.byKind.set(kind, (places = new Map<string, Manifest[]>()));
      const place = `${namespaceOf(object)}/${object.metadata.name}`;
      const here = places.get(place);
      if (here) here.push(object);
      else places.set(place, [object]);
    }
  }

  /** All objects of a kind, whatever their version. */
  ofKind(group: string, kind: string): readonly Manifest[] {
    return [...(this.byKind.get(`${group} ${kind}`)?.values() ?? [])].flat();
  }

  /** The first object of that kind, namespace (`''` for cluster-wide kinds) and name. */
  find(group: string, kind: string, namespace: string, name: string): Manifest | undefined {
    return this.byKind.get(`${group} ${kind}`)?.get(`${namespace}/${name}`)?.[0];
  }
}

/** Where an object lands: `default` when a namespaced kind names none, `''` for cluster-wide kinds. */
export function namespaceOf({ apiVersion, kind, metadata }: Manifest): string {
  const scope = scopeOf(apiVersion, kind);
  return scope === 'Cluster' ? '' : (metadata.namespace ?? (scope === 'Namespaced' ? 'default' : ''));
}
