import { dirname } from 'node:path/posix';
import { bundled } from '../../rolldown.config.js';
import { companions, computedImports, entries, folders, maxLines, vagueNames } from './allowed.js';
import { findCycles } from './cycles.js';
import { isGenerated, sourceFiles, type Edge, type Project } from './project.js';

/** What a check finds wrong, a sentence each; none when the project keeps the rule. */
export type Check = (project: Project) => string[];

/** The part of src/ that a file belongs to: its folder, or its own name at the top. */
const partOf = (path: string): string => path.split('/')[1] ?? path;

const knownFolders: Check = (project) => {
  const parts = new Set(sourceFiles(project.files).map(partOf));
  const unknown = [...parts].filter((part) => !Object.hasOwn(folders, part) && !Object.hasOwn(entries, part));
  return unknown.map((part) => `src/${part} is not in the table of folders (test/architecture/allowed.ts)`);
};

const allowedImports: Check = (project) =>
  project.edges.flatMap((edge) => {
    const reason = objection(edge, project);
    return reason === undefined ? [] : [`${edge.from}:${edge.line} ${reason}`];
  });

function objection({ from, to, specifier }: Edge, project: Project): string | undefined {
  if (specifier === undefined) {
    return computedImports.some((folder) => from.startsWith(folder)) ? undefined : 'imports what is computed';
  }
  const part = partOf(from);
  const allowed = folders[part] ?? entries[part] ?? [];
  if (specifier.startsWith('.')) {
    if (to === undefined || !project.files.has(to)) return `imports ${specifier}, which is not there`;
    const target = partOf(to);
    const near = target === part && Object.hasOwn(folders, part);
    const inside = Object.hasOwn(folders, target) && !isUser(folders[target]);
    const fine = near || allowed.includes(target) || (allowed.includes('*') && inside);
    return fine ? undefined : `imports ${to}: ${part} may not import ${target}`;
  }
  if (specifier === 'servicemap' || specifier.startsWith('servicemap/')) {
    return isUser(allowed) ? undefined : `imports ${specifier}: only users of the package do`;
  }
  return isUser(allowed) ? `imports ${specifier}: ${part} stands on the public API alone` : undefined;
}

const isUser = (allowed: readonly string[] = []): boolean => allowed.includes('servicemap');

/** What ships must not need what only we install. */
const declaredPackages: Check = (project) => {
  const { dependencies, peerDependencies } = project.packageJson;
  const declared = new Set(['servicemap', ...bundled, ...Object.keys({ ...dependencies, ...peerDependencies })]);
  return project.edges.flatMap(({ from, line, specifier }) => {
    if (specifier === undefined || /^(?:\.|node:)/.test(specifier)) return [];
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    return declared.has(name) ? [] : [`${from}:${line} imports ${name}, which package.json does not ship`];
  });
};

/** A dependency has its row, with its reason and its cost, on a page of docs/decisions/. */
const reasonedPackages: Check = ({ files, packageJson: { dependencies, peerDependencies } }) => {
  const pages = [...files].filter(([path]) => path.startsWith('docs/decisions/')).map(([, text]) => text);
  return [...Object.keys({ ...dependencies, ...peerDependencies }), ...bundled]
    .filter((name) => !pages.some((text) => text.includes(`\n| ${name} `)))
    .map((name) => `package.json depends on ${name}, which has no row in docs/decisions/`);
};

const noCycles: Check = (project) => findCycles(project.edges).map((cycle) => `import cycle: ${cycle.join(' → ')}`);

const typescript = (project: Project): [path: string, text: string][] =>
  [...project.files].filter(([path]) => path.endsWith('.ts'));

const shortFiles: Check = (project) =>
  typescript(project)
    .filter(([path]) => !isGenerated(path))
    .map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > maxLines)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${maxLines} at most`);

const tellingNames: Check = (project) =>
  typescript(project).flatMap(([path]) => {
    const vague = path.split(/[/.-]/).find((word) => vagueNames.includes(word.toLowerCase()));
    return vague === undefined ? [] : [`${path}: "${vague}" names no idea`];
  });

const accompanied: Check = (project) =>
  companions.flatMap(({ what, folder, deep, text, test, page }) => {
    const names = [...project.files]
      .filter(
        ([path, content]) => (deep ? path.startsWith(`${folder}/`) : dirname(path) === folder) && text.test(content),
      )
      .map(([path]) => path.slice(folder.length + 1, -'.ts'.length));
    if (names.length === 0) return [`${folder} holds no ${what}: has it moved?`];
    return names.flatMap((name) => [
      ...(project.files.has(test(name)) ? [] : [`${what} ${name} has no test: ${test(name)}`]),
      ...(!page || page.has(name).test(project.files.get(page.path(name)) ?? '')
        ? []
        : [`${what} ${name} is not in ${page.path(name)} (${page.has(name).source})`]),
    ]);
  });

/** CONTRIBUTING.md's map: a row for each folder that exists, with the imports of the table. */
const trueMap: Check = (project) => {
  const rows = new Map<string, string>();
  for (const [, folder, imports] of (project.files.get('CONTRIBUTING.md') ?? '').matchAll(
    /^\| src\/([\w-]+)\/ +\|.*\|([^|]*)\|$/gm,
  )) {
    if (folder !== undefined && imports !== undefined) rows.set(folder, imports.trim());
  }
  const existing = new Set(
    sourceFiles(project.files)
      .map(partOf)
      .filter((part) => Object.hasOwn(folders, part)),
  );
  return [
    ...[...rows.keys()]
      .filter((row) => !existing.has(row))
      .map((row) => `CONTRIBUTING.md maps src/${row}/, which is not there`),
    ...[...existing].flatMap((folder) => {
      const expected = folders[folder]?.join(', ').replace('*', 'everything') || 'nothing of ours';
      if (rows.get(folder) === expected) return [];
      return [`CONTRIBUTING.md must say of src/${folder}/ that it may import: ${expected}`];
    }),
  ];
};

/** Every rule of the house by its name. */
export const checks: Readonly<Record<string, Check>> = {
  'every folder of src/ is in the table': knownFolders,
  'imports keep to the table': allowedImports,
  'packages that src/ imports ship with it': declaredPackages,
  'each dependency has its reason in docs/decisions/': reasonedPackages,
  'no import cycle, types included': noCycles,
  [`no file over ${maxLines} lines`]: shortFiles,
  'names tell the idea': tellingNames,
  'constructs and commands have their test and page': accompanied,
  'the map in CONTRIBUTING.md is true': trueMap,
};
