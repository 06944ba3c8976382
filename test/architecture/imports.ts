import { parseSync, Visitor } from 'oxc-parser';

/** One import of any form. `specifier` is undefined when it is computed at run time. */
export interface Import {
  readonly specifier: string | undefined;
  readonly line: number;
}

/**
 * Every way a file names another module: import, export … from, import(), require(), import types.
 * Throws on a file that does not parse, since its imports would go unseen.
 */
export function readImports(path: string, text: string): Import[] {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path}: ${error.message}`);

  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const found: Import[] = [];
  for (const { moduleRequest } of parsed.module.staticImports) {
    found.push({ specifier: moduleRequest.value, line: lineOf(moduleRequest.start) });
  }
  for (const { moduleRequest } of parsed.module.staticExports.flatMap((statement) => statement.entries)) {
    if (moduleRequest) found.push({ specifier: moduleRequest.value, line: lineOf(moduleRequest.start) });
  }
  // Walking the tree is slow on large generated files, and only these forms need it.
  if (/\b(?:import|require|createRequire)\s*\(/.test(text)) {
    new Visitor({
      ImportExpression(node) {
        found.push({ specifier: literal(node.source), line: lineOf(node.start) });
      },
      CallExpression(node) {
        const required = node.callee.type === 'CallExpression' ? node.callee.callee : node.callee;
        const name = required.type === 'Identifier' ? required.name : '';
        if (name === 'require' || (name === 'createRequire' && required !== node.callee)) {
          found.push({ specifier: literal(node.arguments[0]), line: lineOf(node.start) });
        }
      },
      TSImportType(node) {
        found.push({ specifier: literal(node.source), line: lineOf(node.start) });
      },
      TSExternalModuleReference(node) {
        found.push({ specifier: literal(node.expression), line: lineOf(node.start) });
      },
    }).visit(parsed.program);
  }
  return found;
}

function literal(node: { type: string; value?: unknown } | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
