/**
 * What each folder of src/ may import, beside itself. The one place where this table lives as data.
 * `servicemap` is the package by its name, as a user imports it; `*` is every folder that does not stand on that name.
 */
export const folders: Readonly<Record<string, readonly string[]>> = {
  progress: [],
  kubernetes: [],
  findings: [],
  schemas: ['findings', 'kubernetes', 'manifests'],
  manifests: ['kubernetes'],
  relations: ['kubernetes', 'manifests'],
  validation: ['progress', 'findings', 'kubernetes', 'schemas', 'manifests', 'relations'],
  plan: ['findings', 'kubernetes', 'schemas', 'manifests', 'relations'],
  graph: ['findings', 'kubernetes', 'schemas', 'manifests', 'relations', 'plan'],
  core: ['progress', 'findings', 'kubernetes'],
  rendering: ['kubernetes', 'core'],
  constructs: ['rendering', 'core', 'findings', 'kubernetes'],
  gitops: ['rendering', 'core', 'findings', 'kubernetes', 'manifests'],
  app: [
    'progress',
    'gitops',
    'constructs',
    'rendering',
    'core',
    'findings',
    'kubernetes',
    'schemas',
    'manifests',
    'relations',
    'validation',
    'output',
  ],
  output: ['progress', 'manifests'],
  charts: ['servicemap'],
  interop: ['constructs', 'rendering', 'core', 'findings', 'kubernetes'],
  testing: ['app', 'findings', 'kubernetes', 'schemas', 'manifests', 'relations', 'validation', 'plan', 'graph'],
  cli: ['*'],
};

/** What the files beside the folders may import. */
export const entries: Readonly<Record<string, readonly string[]>> = {
  // The public API gathers; what starts a process or is written with the API stays out of it.
  'index.ts': [
    ...Object.keys(folders).filter((folder) => !['cli', 'charts', 'testing', 'interop'].includes(folder)),
    'option-types.ts',
  ],
  'option-types.ts': ['rendering'],
  'main.ts': ['servicemap', 'charts'],
};

/** Only here may an import's target be computed: a user's file is not known before. */
export const computedImports = ['src/app/loading/'];

/** Words that name no idea: what would go there belongs to a concept. */
export const vagueNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc'];

export const maxLines = 300;

/** A file that may not stand alone: what it needs beside it. */
export interface Companion {
  readonly what: string;
  readonly folder: string;
  /** Whether files in folders below count too. @default false */
  readonly deep?: boolean;
  /** Which of the folder's files it concerns: those that match. */
  readonly text: RegExp;
  readonly test: (name: string) => string;
  /** Where it is documented: a page, and a pattern that the page must contain. */
  readonly page?: { readonly path: (name: string) => string; readonly has: (name: string) => RegExp };
}

export const companions: readonly Companion[] = [
  {
    what: 'construct',
    folder: 'src/constructs',
    text: /^export class /m,
    test: (name) => `test/constructs/${name}.test.ts`,
  },
  {
    what: 'rule',
    folder: 'src/validation/rules',
    deep: true,
    text: /^ {2}examples: \{/m,
    test: (name) => `test/validation/rules/${name}.test.ts`,
    page: { path: (name) => `docs/rules/${name}.md`, has: (name) => new RegExp(`^# ${name}$`, 'm') },
  },
  {
    what: 'command',
    folder: 'src/cli/commands',
    text: /^export /m,
    test: (name) => `test/cli/commands/${name}.test.ts`,
    page: { path: () => 'docs/reference/cli.md', has: (name) => new RegExp(`^## servicemap ${name}$`, 'm') },
  },
];
