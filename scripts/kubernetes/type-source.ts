import type { ApiDocument, Schema } from './documents.js';
import { schemaOf, shortName, type Docs } from './schema-graph.js';

/** Schemas that are a single value, and the TypeScript for it. */
const VALUES: Readonly<Record<string, { readonly type: string; readonly doc: string }>> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': {
    type: 'string | number',
    doc: "An amount: `'250m'`, `'1.5Gi'`, `2`.",
  },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': {
    type: 'number | string',
    doc: "A number, or a string such as a port's name or `'25%'`.",
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { type: 'string', doc: "A moment, as in `'2030-01-31T12:00:00Z'`." },
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': {
    type: 'Record<string, unknown>',
    doc: 'The set of fields that one manager owns.',
  },
};

const FORMATS: Readonly<Record<string, string>> = { int32: '32-bit integer', int64: '64-bit integer', byte: 'base64' };

/** All versions of the API, and the one whose schemas count. */
export interface History {
  readonly documents: readonly ApiDocument[];
  readonly newest: ApiDocument;
}

/** The source of one type. */
export function typeSource(name: string, history: History, docs: Docs): string {
  const value = VALUES[name];
  return value
    ? `/** ${value.doc} */\nexport type ${shortName(name)} = ${value.type};\n`
    : interfaceSource(name, history, docs);
}

function interfaceSource(name: string, history: History, docs: Docs): string {
  const { newest } = history;
  const schema = schemaOf(newest, name);
  const isKind = docs.has(name);
  const since = firstVersion(history, (document) => document.schemas[name] !== undefined);
  const fields = Object.entries(schema.properties ?? {})
    .filter(([field]) => !(isKind && field === 'status'))
    .map(([field, fieldSchema]) => fieldSource(name, field, fieldSchema, history, docs, since));
  const about = [docs.get(name) ?? specDoc(name, docs), since && `In the schema since ${since}.`]
    .filter(Boolean)
    .join(' ');
  return [
    '/**',
    ...(about ? [` * ${about}`] : []),
    ` * @see ${referencePage(name, newest.version)}`,
    ' */',
    `export interface ${shortName(name)} {`,
    ...fields,
    '}',
    '',
  ].join('\n');
}

function fieldSource(
  owner: string,
  field: string,
  schema: Schema,
  history: History,
  docs: Docs,
  ownerSince: string | undefined,
): string {
  const identity = docs.has(owner) ? identityField(owner, field) : undefined;
  if (identity) return `  ${field}: '${identity}';`;
  const since = firstVersion(history, ({ schemas }) => schemas[owner]?.properties?.[field] !== undefined);
  const notes = [...factsOf(schema), ...(since && since !== ownerSince ? [`in the schema since ${since}`] : [])];
  const comment = notes.length > 0 ? `  /** ${sentence(notes)} */\n` : '';
  const optional = schemaOf(history.newest, owner).required?.includes(field) ? '' : '?';
  return `${comment}  ${field}${optional}: ${typeOf(schema, docs)};`;
}

function sentence(notes: readonly string[]): string {
  const text = notes.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What the schema says that the TypeScript type cannot. */
function factsOf(schema: Schema): string[] {
  const format = schema.format ?? schema.additionalProperties?.format ?? schema.items?.format;
  const keys = schema['x-kubernetes-list-map-keys'];
  return [
    ...(format && FORMATS[format] ? [FORMATS[format]] : []),
    ...(keys ? [`no two entries with the same ${keys.join(' and ')}`] : []),
  ];
}

function typeOf(schema: Schema, docs: Docs): string {
  const target = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (target) {
    const name = target.slice(target.lastIndexOf('/') + 1);
    return docs.has(name) ? `Embedded<${shortName(name)}>` : shortName(name);
  }
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ');
  if (schema.type === 'array') {
    const item = schema.items ? typeOf(schema.items, docs) : 'unknown';
    return item.includes('|') ? `readonly (${item})[]` : `readonly ${item}[]`;
  }
  if (schema.type === 'object') {
    return `Record<string, ${schema.additionalProperties ? typeOf(schema.additionalProperties, docs) : 'unknown'}>`;
  }
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return schema.type ?? 'unknown';
}

/** The version that brought something, or undefined when the oldest document has it already. */
function firstVersion({ documents }: History, has: (document: ApiDocument) => boolean): string | undefined {
  const index = documents.findIndex(has);
  return index > 0 ? documents[index]?.version : undefined;
}

function specDoc(name: string, docs: Docs): string | undefined {
  const kind = name.endsWith('Spec') ? name.slice(0, -'Spec'.length) : '';
  return docs.has(kind)
    ? `The spec of ${/^[AEIOU]/.test(shortName(kind)) ? 'an' : 'a'} ${shortName(kind)}.`
    : undefined;
}

/** Groups whose name on the wire is longer than in the schema's name. */
const GROUPS: Readonly<Record<string, string>> = {
  core: '',
  discovery: 'discovery.k8s.io',
  networking: 'networking.k8s.io',
  rbac: 'rbac.authorization.k8s.io',
  scheduling: 'scheduling.k8s.io',
  storage: 'storage.k8s.io',
};

function partsOf(name: string): { group: string; version: string } {
  const parts = name.split('.');
  return { group: parts.at(-3) ?? '', version: parts.at(-2) ?? '' };
}

function identityField(name: string, field: string): string | undefined {
  if (field === 'kind') return shortName(name);
  if (field !== 'apiVersion') return undefined;
  const { group, version } = partsOf(name);
  const wire = GROUPS[group] ?? group;
  return wire === '' ? version : `${wire}/${version}`;
}

function referencePage(name: string, newest: string): string {
  const { group, version } = partsOf(name);
  const section = (GROUPS[group] || group).replaceAll('.', '-');
  const anchor = `${shortName(name)}-${version}-${section}`.toLowerCase();
  return `https://kubernetes.io/docs/reference/generated/kubernetes-api/v${newest}/#${anchor}`;
}
