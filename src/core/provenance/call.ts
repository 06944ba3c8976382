import type { CallExpression, NewExpression, Node, Program, Span } from 'oxc-parser';
import { nodesIn, type Place } from './syntax.js';

/** `new X(…)`, `super(…)`, `f(…)` or `a.b(…)`. */
export type Call = CallExpression | NewExpression;

/**
 * The call that a stack frame at `offset` means; undefined where the frame stands for something else, such as
 * a getter. Source maps that know only some of the positions lead nearby: the nearest call of the line is taken.
 */
export function callAt(
  program: Program,
  offset: number,
  line: { start: number; end: number },
): Place<Call> | undefined {
  const nodes = nodesIn(program, line.start, line.end);
  const calls = nodes.filter(isCall);
  const exact = calls.findLast(({ node }) => reported(node) === offset);
  if (exact || nodes.some(({ node }) => node.type === 'MemberExpression' && node.property.start === offset)) {
    return exact;
  }
  // The innermost is the last one, since every node comes after what encloses it.
  const around = calls.findLast(({ node }) => node.start <= offset && offset <= node.callee.end);
  return around ?? nearest(calls, offset, line);
}

const isCall = (place: Place): place is Place<Call> =>
  place.node.type === 'CallExpression' || place.node.type === 'NewExpression';

function nearest(
  calls: readonly Place<Call>[],
  offset: number,
  line: Pick<Span, 'start' | 'end'>,
): Place<Call> | undefined {
  const distance = ({ node }: Place<Call>): number => Math.abs(reported(node) - offset);
  return calls
    .filter(({ node }) => reported(node) >= line.start && reported(node) <= line.end)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Where V8 says that a call is: at `new`, at the name that is called, else at the parenthesis. */
function reported(call: Call): number {
  if (call.type === 'NewExpression') return call.start;
  return name(call)?.start ?? call.callee.end;
}

/** The part of a call that stands for the whole of it: `new X`, `super`, the method's name. */
export function head(call: Call): Pick<Span, 'start' | 'end'> {
  const start = call.type === 'NewExpression' ? call : (name(call) ?? call);
  return { start: start.start, end: call.callee.end };
}

function name({ callee }: CallExpression): Node | undefined {
  const called = bare(callee);
  if (called.type === 'MemberExpression') return called.computed ? undefined : called.property;
  return called.type === 'Identifier' || called.type === 'Super' ? called : undefined;
}

/** The expression without what only tells the compiler something. */
export function bare(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return bare(node.expression);
    default:
      return node;
  }
}
