import { valueAt } from '../kubernetes/pointer.js';
import { groupOf, type Manifest } from '../manifests/manifest.js';
import { mayMake, textAt } from './custom-kinds.js';
import { namespaceOf, type ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';

type MadeKind = 'Secret' | 'ConfigMap' | 'PersistentVolumeClaim';

/** What one object makes: names by kind, in its own namespace unless it makes them in all. */
interface Made {
  readonly kind: MadeKind;
  readonly name: string | undefined;
  readonly everywhere?: true;
}

const CERTIFICATES = /^(?:cert-manager\.io\/(?:cluster-)?issuer|kubernetes\.io\/tls-acme)$/;

type Loose = Readonly<Record<string, unknown>>;

/** How each kind calls what it makes. */
const MAKERS: Readonly<Record<string, (object: Manifest) => readonly Made[]>> = {
  'external-secrets.io ExternalSecret': (object) => [secret(textAt(object, TARGET) ?? object.metadata.name)],
  'external-secrets.io ClusterExternalSecret': (object) => [
    {
      ...secret(
        textAt(object, ['spec', 'externalSecretSpec', 'target', 'name']) ??
          textAt(object, ['spec', 'externalSecretName']) ??
          object.metadata.name,
      ),
      everywhere: true,
    },
  ],
  'bitnami.com SealedSecret': ({ metadata }) => [secret(metadata.name)],
  'cert-manager.io Certificate': (object) => [secret(textAt(object, ['spec', 'secretName']))],
  'secrets-store.csi.x-k8s.io SecretProviderClass': (object) =>
    listAt(object, ['spec', 'secretObjects']).map(({ secretName }) => secret(text(secretName))),
  'trust.cert-manager.io Bundle': ({ metadata }) => [
    { kind: 'ConfigMap', name: metadata.name, everywhere: true },
    { ...secret(metadata.name), everywhere: true },
  ],
  'kustomize.config.k8s.io Kustomization': (object) => [
    ...listAt(object, ['configMapGenerator']).map(({ name }): Made => ({
      kind: 'ConfigMap',
      name: text(name),
      everywhere: true,
    })),
    ...listAt(object, ['secretGenerator']).map(({ name }): Made => ({ ...secret(text(name)), everywhere: true })),
  ],
  'networking.k8s.io Ingress': (object) =>
    certified(object) ? listAt(object, ['spec', 'tls']).map(({ secretName }) => secret(text(secretName))) : [],
  'gateway.networking.k8s.io Gateway': (object) =>
    certified(object)
      ? listAt(object, ['spec', 'listeners']).flatMap((listener) =>
          listAt(listener, ['tls', 'certificateRefs']).map(({ name }) => secret(text(name))),
        )
      : [],
};

const TARGET = ['spec', 'target', 'name'];

const madeIn = perSet((set): ReadonlySet<string> => {
  const made = new Set<string>();
  for (const object of set.objects) {
    const makes = MAKERS[`${groupOf(object.apiVersion)} ${object.kind}`];
    if (makes === undefined) continue;
    for (const { kind, name, everywhere } of makes(object)) {
      made.add(`${kind} ${everywhere ? '*' : namespaceOf(object) || 'default'}/${name}`);
    }
  }
  return made;
});

/** Whether something in the set makes an object, so that no manifest holds it. */
export function isMade(set: ObjectSet, kind: string, namespace: string, name: string): boolean {
  const made = madeIn(set);
  if (made.has(`${kind} ${namespace}/${name}`) || made.has(`${kind} */${name}`)) return true;
  if (kind === 'PersistentVolumeClaim' && isTemplateClaim(set, namespace, name)) return true;
  return mayMake(set, namespace, name);
}

// A StatefulSet calls its claims by the template, itself and the pod's number.
function isTemplateClaim(set: ObjectSet, namespace: string, claim: string): boolean {
  const base = /^(.+)-\d+$/.exec(claim)?.[1] ?? '';
  return [...base.matchAll(/-/g)].some(({ index }) => {
    const owner = set.find('apps', 'StatefulSet', namespace, base.slice(index + 1));
    return listAt(owner ?? {}, ['spec', 'volumeClaimTemplates']).some(
      ({ metadata }) => (metadata as Loose | undefined)?.['name'] === base.slice(0, index),
    );
  });
}

function certified({ metadata }: Manifest): boolean {
  return Object.keys(metadata.annotations ?? {}).some((key) => CERTIFICATES.test(key));
}

const secret = (name: string | undefined): Made => ({ kind: 'Secret', name });

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function listAt(object: Loose, keys: readonly string[]): readonly Loose[] {
  const value = valueAt(object, keys);
  return Array.isArray(value) ? value.filter((one): one is Loose => typeof one === 'object' && one !== null) : [];
}
