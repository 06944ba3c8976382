import { KINDS } from './api.js';
import { isPassThrough, type Use } from './coverage.js';
import type { Option } from './trace.js';
import { NO_ROWS } from './no-rows.js';
import type { Fields, Section } from './rows.js';

const HEAD = '<!-- Written by npm run docs from test/fields/. Do not edit. -->\n';

/** The pages of docs/reference that list every field: an index, a page for each kind, and one for what they share. */
export function pagesOf(fields: Fields, uses: ReadonlyMap<string, Use>): Map<string, string> {
  const kinds = new Set(KINDS.map((kind) => kind.slice(kind.lastIndexOf('.') + 1)));
  const [own, shared] = [
    fields.sections.filter(({ name }) => kinds.has(name)),
    fields.sections.filter(({ name }) => !kinds.has(name)),
  ];
  const pages = new Map([[`docs/reference/fields.md`, indexOf(own, shared, uses)]]);
  for (const section of own) {
    pages.set(`docs/reference/fields/${section.name}.md`, page([`# ${section.name}`, ...tableOf(section, uses)]));
  }
  const types = shared.flatMap((section) => [`## ${section.name}`, ...tableOf(section, uses)]);
  pages.set('docs/reference/fields/types.md', page(['# What several kinds have', '', ...types]));
  return pages;
}

function indexOf(own: readonly Section[], shared: readonly Section[], uses: ReadonlyMap<string, Use>): string {
  const table = (sections: readonly Section[], what: string): string =>
    [
      `| ${what} | fields | by an option | by themselves | by a patch |`,
      '| --- | --- | --- | --- | --- |',
      ...sections.map(({ name, rows }) => {
        const found = rows.flatMap(({ id }) => uses.get(id) ?? []);
        const passed = found.filter(isPassThrough).length;
        const said = found.filter((use) => use.option !== undefined && !isPassThrough(use)).length;
        const link = what === 'kind' ? `${name}.md` : linkTo(name);
        return `| [${name}](fields/${link}) | ${rows.length} | ${said} | ${found.length - said - passed} | ${passed} |`;
      }),
    ].join('\n');
  const total = [...own, ...shared].reduce((sum, { rows }) => sum + rows.length, 0);
  const left = Object.entries(NO_ROWS).flatMap(([type, fields]) =>
    Object.entries(fields).map(([field, reason]) => `| ${type} | ${code(field)} | ${reason} |`),
  );
  return [
    HEAD,
    '# Every field',
    '',
    `All ${total} fields of Kubernetes 1.36 that can be written in the objects that we emit, and those of HTTPRoute in the Gateway API: how each is written, with an example that a test synthesizes and a real API server takes.`,
    '',
    'What several kinds have is listed once. "By itself" is what we write without being told: it follows from other options, or is a default.',
    '',
    table(own, 'kind'),
    '',
    '## What several kinds have',
    '',
    table(shared, 'type'),
    '',
    '## What is not listed',
    '',
    'Deprecated fields, and those that nobody but the server writes:',
    '',
    '| type | field | why |',
    '| --- | --- | --- |',
    ...left,
    '',
  ].join('\n');
}

const linkTo = (type: string): string => `types.md#${type.toLowerCase()}`;

const page = (lines: readonly string[]): string =>
  [HEAD, ...lines, 'All kinds: [every field](../fields.md).', ''].join('\n');

function tableOf({ rows }: Section, uses: ReadonlyMap<string, Use>): string[] {
  const lines = rows.map(({ id, path, type, shared }) => {
    const use = uses.get(id);
    const link = shared === undefined ? type : `[${shared}](${linkTo(shared)})`;
    return `| ${code(path)} | ${link} | ${use === undefined ? 'not yet' : howOf(use)} | ${use === undefined ? '' : exampleOf(use)} |`;
  });
  return ['', '| field | type | written as | example |', '| --- | --- | --- | --- |', ...lines, ''];
}

const howOf = ({ option, example }: Use): string =>
  option === undefined
    ? example.file === 'passed-through.ts'
      ? 'a patch'
      : 'by itself'
    : `${option.of} ${code(pathOf(option.path))}`;

function exampleOf({ example, option, value }: Use): string {
  const link = `[${example.name}](../../../test/fields/examples/${example.file})`;
  const said = option === undefined ? shown(value) : nested(option);
  return `${code(said)} in ${link}`;
}

const pathOf = (path: Option['path']): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : isName(key) ? `${index > 0 ? '.' : ''}${key}` : `['${key}']`,
    )
    .join('');

/** An option as one writes it, with all that it stands in: `health: { liveness: { periodSeconds: 5 } }`. */
function nested({ path, value }: Option): string {
  const [first, ...rest] = path;
  const inner = rest.reduceRight<string>(
    (text, key) => (typeof key === 'number' ? `[${text}]` : `{ ${isName(key) ? key : `'${key}'`}: ${text} }`),
    shown(value),
  );
  return first === undefined ? inner : `${first}: ${inner}`;
}

const isName = (key: string): boolean => /^[\w$]+$/.test(key);

const LONGEST = 60;

/** A value as one writes it in TypeScript; what is long or no plain value is an ellipsis. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > LONGEST ? "'…'" : `'${value.replaceAll('\n', '\\n')}'`;
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '…' : String(value);
  if (!isPlainTree(value) || JSON.stringify(value).length > LONGEST) return Array.isArray(value) ? '[…]' : '{ … }';
  const text = (item: unknown): string => shown(item);
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  const parts = Object.entries(value).map(([key, item]) => `${isName(key) ? key : `'${key}'`}: ${text(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

const isPlainTree = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  ((Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) &&
    Object.values(value).every(isPlainTree));

/** In a table of Markdown, a bar ends the cell even in code. */
const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
