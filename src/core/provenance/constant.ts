import type { Expression, Node, VariableDeclarator } from 'oxc-parser';
import { children, type Place } from './syntax.js';

/** What the constant of this name was initialised with, seen from a place; undefined for any other binding. */
export function constant(name: string, within: readonly Node[]): Place<Expression> | undefined {
  const depth = within.findLastIndex((scope) => declarations(scope).some((node) => binds(node, name)));
  const scope = within[depth];
  if (!scope) return undefined;
  const found = declarations(scope)
    .flatMap(constants)
    .find(({ id }) => id.type === 'Identifier' && id.name === name);
  return found?.init ? { node: found.init, within: within.slice(0, depth + 1) } : undefined;
}

/** What declares names in a scope: its statements, a function's parameters, a loop's head. */
function declarations(scope: Node): readonly Node[] {
  switch (scope.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return scope.body.map(exported);
    case 'SwitchCase':
      return scope.consequent.map(exported);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return scope.params;
    case 'CatchClause':
      return scope.param ? [scope.param] : [];
    case 'ForStatement':
      return scope.init ? [scope.init] : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return [scope.left];
    default:
      return [];
  }
}

const exported = (statement: Node): Node =>
  statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement;

const constants = (node: Node): readonly VariableDeclarator[] =>
  node.type === 'VariableDeclaration' && node.kind === 'const' ? node.declarations : [];

function binds(node: Node, name: string): boolean {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.some(({ id }) => mentions(id, name));
    case 'ImportDeclaration':
      return node.specifiers.some(({ local }) => local.name === name);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
      return node.id?.name === name;
    default:
      return isPattern(node) && mentions(node, name);
  }
}

const PATTERNS: ReadonlySet<string> = new Set([
  'Identifier',
  'ObjectPattern',
  'ArrayPattern',
  'AssignmentPattern',
  'RestElement',
  'TSParameterProperty',
]);

const isPattern = (node: Node): boolean => PATTERNS.has(node.type);

/** Whether a pattern holds the name; names that it only uses count too, which merely means not to follow them. */
const mentions = (pattern: Node, name: string): boolean =>
  (pattern.type === 'Identifier' && pattern.name === name) || children(pattern).some((child) => mentions(child, name));
