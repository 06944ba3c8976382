import { API, type Diagnostic } from 'typescript/unstable/sync';

/** What the compiler says of a module. */
export interface Said {
  /** The module, with what is underlined between « and ». */
  readonly marked: string;
  /** The code of the message and its whole text. */
  readonly message: string;
}

/**
 * Compiles modules as one program, with the settings of a tsconfig.json; returns what the compiler says of each.
 * For the compiler they stand in `folder`, where their imports are looked up from; nothing is written to the disk.
 * By its API, since the command tells where something wrong begins, and not where it ends.
 */
export function compile(tsconfig: string, folder: string, modules: readonly string[]): Said[][] {
  const path = (n: number) => `${folder}/module-${n}.ts`;
  const project = `${folder}/tsconfig.modules.json`;
  const settings = {
    extends: tsconfig,
    // What several modules begin with has more in it than each of them needs.
    compilerOptions: { noUnusedLocals: false },
    files: modules.map((_, n) => path(n)),
    include: [],
  };
  const files = new Map([[project, JSON.stringify(settings)], ...modules.map((text, n) => [path(n), text] as const)]);
  const api = new API({
    fs: { readFile: (file) => files.get(file), fileExists: (file) => (files.has(file) ? true : undefined) },
  });
  try {
    const program = api.updateSnapshot({ openProjects: [project] }).getProject(project)?.program;
    if (program === undefined) throw new Error(`${project} does not open`);
    return modules.map((text, n) =>
      [...program.getSyntacticDiagnostics(path(n)), ...program.getSemanticDiagnostics(path(n))].map((diagnostic) => ({
        marked: mark(text, diagnostic),
        message: `TS${diagnostic.code}: ${textOf(diagnostic)}`,
      })),
    );
  } finally {
    api.close();
  }
}

const mark = (text: string, { pos, end }: Diagnostic): string =>
  `${text.slice(0, pos)}«${text.slice(pos, end)}»${text.slice(end)}`;

/** A message and all that it goes on to say. */
const textOf = ({ text, messageChain = [] }: Diagnostic): string => [text, ...messageChain.map(textOf)].join('\n');
