import { groupOf, type Manifest } from '../../../src/manifests/manifest.js';
import { type Answer, connect, type Connection } from './connection.js';
import { discover } from './discovery.js';

/** Which object. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** How an object is written. */
interface WriteOptions {
  /** Decides everything, changes nothing. */
  readonly dryRun?: boolean;
  /** Refuses fields that the server does not know, and duplicates. */
  readonly strict?: boolean;
  /** The field manager; `servicemap` when not given. */
  readonly manager?: string;
  /** With apply: takes fields from other managers. */
  readonly force?: boolean;
}

/** Which objects of a kind. */
interface ListOptions {
  readonly namespace?: string;
  /** A label selector, as in `app=web,tier!=db`. */
  readonly labels?: string;
  /** A field selector, as in `spec.nodeName=node-0`. */
  readonly fields?: string;
}

const PATCHES = {
  merge: 'application/merge-patch+json',
  strategic: 'application/strategic-merge-patch+json',
  json: 'application/json-patch+json',
} as const;

const APPLY = 'application/apply-patch+yaml';

/** Speaks to an API server. No status rejects: look at `status` of the answer, or use `expectOk`. */
export interface Client {
  readonly send: Connection['send'];
  create: (object: Manifest, options?: WriteOptions) => Promise<Answer>;
  /** Server-side apply. */
  apply: (object: Manifest, options?: WriteOptions) => Promise<Answer>;
  get: (object: ObjectReference) => Promise<Answer>;
  /** The objects of a kind; apiVersion and kind are on each of them. Throws where the server refuses. */
  list: (apiVersion: string, kind: string, options?: ListOptions) => Promise<Manifest[]>;
  patch: (object: ObjectReference, patch: unknown, type?: keyof typeof PATCHES) => Promise<Answer>;
  delete: (object: ObjectReference, propagation?: 'Foreground' | 'Background' | 'Orphan') => Promise<Answer>;
  /** Asks the eviction API to move a pod: 201 when it goes, 429 when a disruption budget forbids it. */
  evict: (namespace: string, pod: string) => Promise<Answer>;
  /** The URL path of an object, or of a subresource such as `/status`. Throws where its kind is not served. */
  pathOf: (object: ObjectReference, subresource?: string) => Promise<string>;
  close: () => void;
}

/** The object in an answer. Throws what the server said where it refused. */
export function expectOk(answer: Answer): Manifest {
  if (answer.status < 300) return answer.body as Manifest;
  throw new Error(`${answer.status}: ${messageOf(answer)}`);
}

/** What the server says in a refusal. */
export function messageOf({ body }: Answer): string {
  return (body as { message?: string } | null)?.message ?? String(body);
}

function query(values: Readonly<Record<string, string | boolean | undefined>>): string {
  const set = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) set.set(name, String(value));
  return set.size === 0 ? '' : `?${set.toString()}`;
}

const writing = ({ dryRun = false, strict = false, manager = 'servicemap', force = false }: WriteOptions): string =>
  query({
    dryRun: dryRun ? 'All' : undefined,
    fieldValidation: strict ? 'Strict' : undefined,
    fieldManager: manager,
    force,
  });

/** Makes a client for the API server at a URL; `ca` is PEM. */
export function createClient(url: string, token: string, ca: string): Client {
  const { send, close } = connect(url, token, ca);
  const find = discover({ send, close });

  async function collection(apiVersion: string, kind: string, namespace?: string): Promise<string> {
    const place = await find(apiVersion, kind);
    if (place === undefined) throw new Error(`the server does not serve ${apiVersion} ${kind}`);
    const within = place.namespaced && namespace !== undefined ? `/namespaces/${namespace}` : '';
    return `${place.base}${within}/${place.plural}`;
  }
  // As kubectl does: an object that says no namespace goes to `default`; the path of other kinds ignores it.
  const home = async ({ apiVersion, kind, metadata }: ObjectReference): Promise<string> =>
    collection(apiVersion, kind, metadata.namespace ?? 'default');
  const pathOf = async (object: ObjectReference, subresource = ''): Promise<string> =>
    `${await home(object)}/${encodeURIComponent(object.metadata.name)}${subresource}`;

  return {
    send,
    close,
    pathOf,
    create: async (object, options = {}) =>
      send({ method: 'POST', path: (await home(object)) + writing(options), body: object }),
    apply: async (object, options = {}) =>
      send({
        method: 'PATCH',
        path: (await pathOf(object)) + writing({ force: true, ...options }),
        body: object,
        type: APPLY,
      }),
    get: async (object) => send({ method: 'GET', path: await pathOf(object) }),
    list: async (apiVersion, kind, { namespace, labels, fields } = {}) => {
      const path = await collection(apiVersion, kind, namespace);
      const answer = await send({
        method: 'GET',
        path: path + query({ labelSelector: labels, fieldSelector: fields }),
      });
      const { items } = expectOk(answer) as unknown as { items: Manifest[] };
      return items.map((item) => ({ ...item, apiVersion, kind }));
    },
    patch: async (object, patch, type = 'merge') =>
      send({ method: 'PATCH', path: await pathOf(object), body: patch, type: PATCHES[type] }),
    delete: async (object, propagation = 'Background') =>
      send({ method: 'DELETE', path: `${await pathOf(object)}?propagationPolicy=${propagation}` }),
    evict: async (namespace, pod) =>
      send({
        method: 'POST',
        path: `/api/v1/namespaces/${namespace}/pods/${pod}/eviction`,
        body: { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: pod, namespace } },
      }),
  };
}

/** How an object is called in messages, as in `apps/Deployment shop/api`. */
export function nameOf({ apiVersion, kind, metadata: { namespace, name } }: ObjectReference): string {
  const group = groupOf(apiVersion);
  return `${group && `${group}/`}${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
