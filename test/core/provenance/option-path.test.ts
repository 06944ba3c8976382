import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callAt } from '../../../src/core/provenance/call.js';
import { type OptionPath, pinpoint } from '../../../src/core/provenance/option-path.js';
import { Lines } from '../../../src/core/provenance/source-text.js';
import { parse } from '../../../src/core/provenance/syntax.js';

/** What is pointed at in a source for a frame at `‸`, as `line: text`; undefined where no call stands there. */
function point(source: string, path: OptionPath = [], at: 'key' | 'value' = 'value'): string | undefined {
  const offset = source.indexOf('‸');
  const text = source.replace('‸', '');
  const lines = new Lines(text);
  const line = lines.span(lines.position(offset).line);
  const program = parse('program.ts', text);
  if (!line || !program) throw new Error('not a program');
  const call = callAt(program, offset, line);
  if (!call) return undefined;
  const { start, end } = pinpoint(call, path, at);
  return `${lines.position(start).line}: ${text.slice(start, end)}`;
}

describe('the call', () => {
  it.each([
    ['new', 'const a = ‸new X(1)', '1: new X'],
    ['new of a member', '‸new lib.X<string>(1)', '1: new lib.X'],
    ['new inside new', 'new A(‸new B(1))', '1: new B'],
    ['new around new', '‸new A(new B(1))', '1: new A'],
    ['super', 'class A extends B { constructor() { ‸super(1) } }', '1: super'],
    ['a function', 'f(1); ‸g(2)', '1: g'],
    ['a method', 'a.b(1).‸c(2).d(3)', '1: c'],
    ['a method of this', 'class A { x() { this.‸#y(1) } #y(n: number) {} }', '1: #y'],
    ['an optional method', 'a?.‸b(1)', '1: b'],
    ['a method after type arguments', '(a as B)!.‸c<D>(1)', '1: c'],
    ['a computed method', 'a["b"]‸(1)', '1: a["b"]'],
    ['a call of a call', 'f(1)‸(2)', '1: f(1)'],
    ['a chain over lines', 'a\n  .b(1)\n  .‸c(2)', '3: c'],
  ])('%s', (_, source, expected) => {
    expect(point(source)).toBe(expected);
  });

  it.each([
    ['the start of the statement', '‸const a = new X(1)', '1: new X'],
    ['inside the name', 'new My‸Thing(1)', '1: new MyThing'],
    ['the object of a method', '‸api.addEnv(1)', '1: addEnv'],
    ['the nearer one', 'f(1);    ‸ new X(1)', '1: new X'],
  ])('is found from a position nearby: %s', (_, source, expected) => {
    expect(point(source)).toBe(expected);
  });

  it.each([
    ['a getter', 'const a = new X(db.‸port)'],
    ['a line without calls', 'new X(1)\n‸const b = 1'],
    ['what is no program', '‸const = {'],
  ])('is not taken for %s', (_, source) => {
    expect(point(source, ['x'])).toBeUndefined();
  });
});

describe('an option', () => {
  it.each<[string, string, OptionPath, string, string]>([
    ['value', '‸new X(s, "a", { ports: { http: 80 } })', ['ports', 'http'], 'http', '80'],
    ['quoted key', '‸new X(s, { "a-b": { 1: true } })', ['a-b', '1'], '1', 'true'],
    ['computed key', 'const K = "k"; ‸new X({ [K]: 1, [`l`]: 2 })', ['k'], 'K', '1'],
    ['computed template', '‸new X({ [`l`]: 2 })', ['l'], '`l`', '2'],
    ['shorthand', 'const image = "i"; ‸new X({ image })', ['image'], 'image', 'image'],
    ['name of a constant', 'const I = "i"; ‸new X({ image: I })', ['image'], 'image', 'I'],
    ['method', '‸new X({ env(self) { return { A: 1 } } })', ['env'], 'env', 'env'],
    ['what a method returns', '‸new X({ env(self) { return { A: 1 } } })', ['env', 'A'], 'A', '1'],
    ['element', '‸new X({ list: [1, { a: 2 }] })', ['list', 1, 'a'], 'a', '2'],
    ['element itself', '‸new X({ list: ["x", "y"] })', ['list', 1], '"y"', '"y"'],
    ['later of two', '‸new X({ a: 1, a: 2 })', ['a'], 'a', '2'],
    ['assertion', '‸new X(<T>{ a: ({ b: 1 } as const)! } satisfies U)', ['a', 'b'], 'b', '1'],
    ['last object', '‸new X({ a: 0 }, { a: 1 }, "z")', ['a'], 'a', '1'],
    ['arrow', '‸new X(() => ({ a: 1 }))', ['a'], 'a', '1'],
    ['arrow with a body', '‸new X(() => { const b = { a: 1 }; return b; })', ['a'], 'a', '1'],
    ['constant', 'export const o = { a: { b: 1 } }; ‸new X(o)', ['a', 'b'], 'b', '1'],
    ['member of a constant', 'const o = { a: { b: 1 } } as const; ‸new X({ p: o.a })', ['p', 'b'], 'b', '1'],
    ['constant declared later', 'function f() { ‸new X(o) }\nconst o = { a: 1 };', ['a'], 'a', '1'],
    ['inner constant', 'const o = { a: 1 }; { const o = { a: 2 }; ‸new X(o) }', ['a'], 'a', '2'],
    ['constant of a namespace', 'namespace N { const o = { a: 1 }; ‸new X(o) }', ['a'], 'a', '1'],
    ['constant of a static block', 'class C { static { const o = { a: 1 }; ‸new X(o) } }', ['a'], 'a', '1'],
    ['constant of a case', 'switch (x) { case 1: const o = { a: 1 }; ‸new X(o) }', ['a'], 'a', '1'],
    ['constant of a loop', 'for (const o = { a: 1 }; ; ) { ‸new X(o) }', ['a'], 'a', '1'],
    ['spread', 'const c = { a: 1 }; ‸new X({ a: 0, ...c })', ['a'], 'a', '1'],
    ['after a spread', 'const c = { a: 1 }; ‸new X({ ...c, a: 2 })', ['a'], 'a', '2'],
    ['not in the spread', 'const c = { b: 1 }; ‸new X({ a: 0, ...c })', ['a'], 'a', '0'],
    ['conditional spread', '‸new X({ ...(p && { a: 1 }) })', ['a'], 'a', '1'],
    ['one branch', '‸new X({ a: p ? { b: 1 } : { c: 2 } })', ['a', 'c'], 'c', '2'],
    ['fallback', '‸new X({ a: p ?? { b: 1 } })', ['a', 'b'], 'b', '1'],
    ['argument', '‸new X(s, "Bad Name", {})', ['#1'], '"Bad Name"', '"Bad Name"'],
    ['inside an argument', '‸f({ a: 1 }, { a: 2 })', ['#0', 'a'], 'a', '1'],
  ])('%s', (_, source, path, key, value) => {
    expect(point(source, path, 'key')?.slice(3)).toBe(key);
    expect(point(source, path)?.slice(3)).toBe(value);
  });

  it.each<[string, string, OptionPath, string]>([
    ['missing at the top', '‸new X(s, "a", { ports: {} })', ['image'], '1: new X'],
    ['missing deeper', '‸new X({ health: { http: {} } })', ['health', 'http', 'path'], '1: http'],
    ['missing in an array', '‸new X({ list: [{}] })', ['list', 0, 'name'], '1: {}'],
    ['beyond the array', '‸new X({ list: [] })', ['list', 3], '1: list'],
    ['no options', '‸new X(s, "a")', ['image'], '1: new X'],
    ['options of a parameter', 'function f(o) { ‸new X(s, o) }', ['image'], '1: new X'],
    ['an expression', '‸new X({ ports: props.ports })', ['ports', 'http'], '1: props.ports'],
    ['a call', '‸new X({ ports: ports() })', ['ports', 'http'], '1: ports()'],
    ['two branches', '‸new X({ a: p ? { b: 1 } : { b: 2 } })', ['a', 'b'], '1: p ? { b: 1 } : { b: 2 }'],
    ['a spread from elsewhere', '‸new X({ image: "i", ...props })', ['ports'], '1: ...props'],
    ['elements after a spread', '‸new X({ list: [...others, 1] })', ['list', 1], '1: [...others, 1]'],
    ['a variable', 'let o = { a: 1 }; ‸new X({ p: o })', ['p', 'a'], '1: o'],
    ['a parameter of that name', 'const o = { a: 1 }; function f({ o }) { ‸new X({ p: o }) }', ['p', 'a'], '1: o'],
    ['a loop of that name', 'const o = { a: 1 }; for (const o of list) { ‸new X({ p: o }) }', ['p', 'a'], '1: o'],
    ['what was caught by that name', 'const o = { a: 1 }; try {} catch (o) { ‸new X({ p: o }) }', ['p', 'a'], '1: o'],
    ['a function of that name', 'const o = { a: 1 }; { function o() {} ‸new X({ p: o }) }', ['p', 'a'], '1: o'],
    ['an unknown name', '‸new X({ p: o })', ['p', 'a'], '1: o'],
    [
      'an option that no returned object has',
      '‸new X({ p: () => { if (q) return { a: 1 }; return { a: 2 }; } })',
      ['p', 'z'],
      '1: p',
    ],
    ['a key that is computed', '‸new X({ [k()]: 1, [`${k}`]: 2 })', ['k'], '1: new X'],
    ['an import', 'import { o } from "o"; ‸new X({ p: o })', ['p', 'a'], '1: o'],
    ['spread arguments', '‸f(...all, 1)', ['#1'], '1: f'],
    ['too few arguments', '‸f(1)', ['#1'], '1: f'],
    ['constants in a circle', 'const a = { ...b }, b = { ...a, c: a }; ‸new X(a)', ['d'], '1: ...b'],
    ['a constant of itself', 'const a = a; ‸new X({ p: a })', ['p', 'd'], '1: a'],
  ])('that cannot be followed to its end: %s', (_, source, path, expected) => {
    expect(point(source, path)).toBe(expected);
  });

  it('is found under every path through nested literals, whatever the layout', () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/);
    const layout = fc.constantFrom(' ', '\n', '\r\n', '\t', ' /* é😀 */ ');
    const element = fc.oneof(name, fc.nat({ max: 3 }));
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), name, layout, (rest, first, gap) => {
        const path = [first, ...rest];
        const wrap = (inner: string, part: string | number): string =>
          typeof part === 'number' ? `[${`0,${gap}`.repeat(part)}${inner}]` : `{ zz: 0,${gap}${part}:${gap}${inner} }`;
        const source = `‸new X(s,${gap}${path.reduceRight<string>(wrap, '"found"')})`;
        expect(point(source, path)).toMatch(/: "found"$/);
      }),
    );
  });
});
