import type { Manifest } from '../manifest.js';
import type { ReadDocument } from './documents.js';
import type { ReadProblem } from './problem.js';

/** An object, and where in its document it stands. */
export interface ReadObject {
  readonly manifest: Manifest;
  readonly document: ReadDocument;
  /** Its place in the document as a JSON pointer: `''`, or an item of a List. */
  readonly within: string;
}

/** What a document holds. */
export interface Unpacked {
  readonly objects: readonly ReadObject[];
  readonly problems: readonly (ReadProblem | PointedProblem)[];
}

/** What is wrong at a place in a document's value. */
interface PointedProblem {
  readonly code: 'not-an-object';
  readonly message: string;
  readonly help: string;
  /** A JSON pointer into the document. */
  readonly path: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The objects of a document: itself, or the items of a List, however deep. What is for kustomize alone is none. */
export function unpack(document: ReadDocument): Unpacked {
  if (document.value === undefined || document.value === null) return { objects: [], problems: document.problems };
  const objects: ReadObject[] = [];
  const problems: (ReadProblem | PointedProblem)[] = [...document.problems];
  const add = (value: unknown, within: string, implied: Fields): void => {
    if (!isFields(value)) {
      problems.push({
        code: 'not-an-object',
        path: within,
        ...NO_OBJECT,
        message: `${kindOf(value)} stands where an object of Kubernetes should`,
      });
      return;
    }
    const fields = value.apiVersion === undefined && value.kind === undefined ? { ...implied, ...value } : value;
    if (isForKustomize(fields)) return;
    const missing = (['apiVersion', 'kind'] as const).find((name) => !isText(fields[name]));
    if (missing !== undefined) {
      problems.push({
        code: 'not-an-object',
        path: missing in fields ? `${within}/${missing}` : within,
        message: `an object without ${missing}`,
        help: HELP[missing],
      });
      return;
    }
    const { apiVersion, kind, items } = fields as unknown as Manifest;
    if (kind.endsWith('List') && Array.isArray(items)) {
      const ofItems = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
      items.forEach((item, index) => add(item, `${within}/items/${index}`, ofItems));
      return;
    }
    objects.push({ manifest: sound(fields), document, within });
  };
  add(document.value, '', {});
  return { objects, problems };
}

const HELP = {
  apiVersion: 'say which: "apiVersion: v1", or the group and version of its kind',
  kind: 'say which: "kind: ConfigMap", for one',
};
const NO_OBJECT = {
  help: 'write apiVersion, kind and metadata; several objects stand in documents parted by ---, or in a List',
};

/** A manifest of which at least metadata can be asked; whether that is right is for rules to say. */
function sound(fields: Fields): Manifest {
  return (fields.metadata === undefined || fields.metadata === null ? { ...fields, metadata: {} } : fields) as Manifest;
}

function isForKustomize({ apiVersion, kind }: Fields): boolean {
  return (
    isText(apiVersion) &&
    apiVersion.startsWith('kustomize.config.k8s.io/') &&
    (kind === 'Kustomization' || kind === 'Component')
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const kindOf = (value: unknown) =>
  Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'nothing'
      : `a ${typeof value === 'string' ? 'text' : typeof value}`;
