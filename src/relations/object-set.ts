import { groupOf, type Manifest } from '../manifests/manifest.js';
import { scopeOf } from '../kubernetes/kinds.js';

/** Objects that are judged together, by kind, namespace and name. */
export class ObjectSet {
  /** All of them, in the order in which they were given. */
  readonly objects: readonly Manifest[];
  private readonly kinds = new Map<string, Map<string, Map<string, Manifest[]>>>();
  private readonly unsound: ReadonlySet<Manifest>;

  /** `unsound` are those whose fields are not of the types that their kind says: known by name, never looked into. */
  constructor(objects: readonly Manifest[], unsound: ReadonlySet<Manifest> = new Set()) {
    this.objects = objects;
    this.unsound = unsound;
    for (const object of objects) {
      const namespaces = ensure(
        this.kinds,
        kindOf(groupOf(object.apiVersion), object.kind),
        () => new Map<string, Map<string, Manifest[]>>(),
      );
      const names = ensure(namespaces, namespaceOf(object), () => new Map<string, Manifest[]>());
      ensure(names, object.metadata.name, (): Manifest[] => []).push(object);
    }
  }

  /** Whether the fields of an object are of the types that its kind says. */
  isSound(object: Manifest): boolean {
    return !this.unsound.has(object);
  }

  /** All sound objects of a kind, whatever their version. */
  ofKind(group: string, kind: string): readonly Manifest[] {
    const namespaces = this.kinds.get(kindOf(group, kind));
    return [...(namespaces?.values() ?? [])].flatMap((names) => this.sound(names));
  }

  /** The sound objects of a kind in one namespace, `''` for cluster-wide kinds. */
  ofKindIn(group: string, kind: string, namespace: string): readonly Manifest[] {
    return this.sound(this.kinds.get(kindOf(group, kind))?.get(namespace));
  }

  /** The first object of that kind, namespace (`''` for cluster-wide kinds) and name, sound or not. */
  find(group: string, kind: string, namespace: string, name: string): Manifest | undefined {
    return this.all(group, kind, namespace, name)[0];
  }

  /** All objects of that kind, namespace and name: more than one where it is there twice. */
  all(group: string, kind: string, namespace: string, name: string): readonly Manifest[] {
    return this.kinds.get(kindOf(group, kind))?.get(namespace)?.get(name) ?? [];
  }

  /** The names of all objects of a kind in a namespace. */
  names(group: string, kind: string, namespace: string): readonly string[] {
    return [...(this.kinds.get(kindOf(group, kind))?.get(namespace)?.keys() ?? [])];
  }

  /** Whether the set makes the namespace, so that what is in it should be in the set too. */
  owns(namespace: string): boolean {
    return this.find('', 'Namespace', '', namespace) !== undefined;
  }

  private sound(names: ReadonlyMap<string, readonly Manifest[]> | undefined): readonly Manifest[] {
    return [...(names?.values() ?? [])].flat().filter((object) => this.isSound(object));
  }
}

/** Where an object lands: `default` when a namespaced kind names none, `''` for cluster-wide kinds. */
export function namespaceOf({ apiVersion, kind, metadata }: Manifest): string {
  const scope = scopeOf(apiVersion, kind);
  return scope === 'Cluster' ? '' : (metadata.namespace ?? (scope === 'Namespaced' ? 'default' : ''));
}

const kindOf = (group: string, kind: string): string => `${group} ${kind}`;

function ensure<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
