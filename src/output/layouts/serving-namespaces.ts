import { folderName } from '../../manifests/file-names.js';
import { groupOf, type Manifest } from '../../manifests/manifest.js';

interface Client {
  readonly service?: { readonly namespace?: unknown };
}
type Clients = (manifest: Manifest) => readonly (Client | null | undefined)[];

const ofWebhooks: Clients = ({ webhooks }) =>
  (Array.isArray(webhooks) ? webhooks : []).map((webhook: { clientConfig?: Client } | null) => webhook?.clientConfig);

const CLIENTS: Readonly<Record<string, Clients>> = {
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': ofWebhooks,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': ofWebhooks,
  'apiregistration.k8s.io/APIService': ({ spec }) => [spec as Client | undefined],
};

/** The folders of the namespaces whose Services the API server calls because of an object; none for most objects. */
export function servingNamespaces(manifest: Manifest): string[] {
  const clients = CLIENTS[`${groupOf(manifest.apiVersion)}/${manifest.kind}`]?.(manifest) ?? [];
  return clients.flatMap((client) => {
    const namespace = client?.service?.namespace;
    return typeof namespace === 'string' ? folderName(namespace) : [];
  });
}
