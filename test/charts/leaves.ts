type Json = string | number | boolean | null | Json[] | Fields;
type Fields = { [key: string]: Json };
interface Item {
  readonly name?: string;
  readonly mountPath?: string;
  readonly containerPort?: number;
  readonly port?: number;
  readonly protocol?: string;
  readonly metadata?: { readonly name?: string };
}

/** A value in an object, with its place. */
export interface Leaf {
  /** Such as `/spec/template/spec/containers[server]/env[PORT]/value`. */
  readonly path: string;
  readonly value: unknown;
  /** What directly holds it, and under which key. */
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** A list in an object, whose items have keys. */
export interface KeyedList {
  readonly path: string;
  /** The keys of its items, in their order. */
  readonly keys: readonly string[];
  readonly items: unknown[];
}

// What the API server tells the items of a list apart by; the items of all other lists are nothing on their own.
const ITEM_KEYS: Readonly<Record<string, (item: Item) => string | number | undefined>> = {
  containers: ({ name }) => name,
  initContainers: ({ name }) => name,
  env: ({ name }) => name,
  volumes: ({ name }) => name,
  volumeClaimTemplates: ({ metadata }) => metadata?.name,
  volumeMounts: ({ mountPath }) => mountPath,
  ports: ({ containerPort, port, protocol = 'TCP' }) => `${containerPort ?? port}/${protocol}`,
};

/** All values of an object. Items of a list are found by their key, wherever in the list they stand. */
export function leavesOf(object: object): Leaf[] {
  return descend(object as Fields, '').leaves;
}

/** All lists of an object whose items have keys. */
export function keyedListsOf(object: object): KeyedList[] {
  return descend(object as Fields, '').lists;
}

interface Found {
  readonly leaves: Leaf[];
  readonly lists: KeyedList[];
}

function descend(holder: Fields, at: string): Found {
  return together(
    Object.entries(holder).map(([key, value]): Found => {
      const path = `${at}/${key.replaceAll('/', '~1')}`;
      const itemKey = ITEM_KEYS[key];
      if (itemKey !== undefined && Array.isArray(value) && value.length > 0) {
        const items = value as Fields[];
        const keys = items.map((item) => String(itemKey(item as Item)));
        const { leaves, lists } = together(items.map((item, index) => descend(item, `${path}[${keys[index]}]`)));
        return { leaves, lists: [{ path, keys, items }, ...lists] };
      }
      if (isFields(value) && Object.keys(value).length > 0) return descend(value, path);
      return { leaves: [{ path, value, holder, key }], lists: [] };
    }),
  );
}

function together(found: readonly Found[]): Found {
  return { leaves: found.flatMap(({ leaves }) => leaves), lists: found.flatMap(({ lists }) => lists) };
}

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
