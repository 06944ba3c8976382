import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverOverExports, type Hovered } from './typings.js';

const declarations = `
/** What both of them have, although nobody exports it. */
interface Shared {
  /** Says what it is in enough words. */
  documented?: string;
  inherited?: string;
}
/** Options of a thing, with a good many ways to nest. */
export interface ThingProps extends Shared {
  /** short */
  tiny?: string;
  /** A union of a switch and an object of options. */
  union?: false | { inUnion: number };
  /** A list of strings or objects, as many as one likes. */
  list?: readonly (string | { inList: number })[];
  /** Objects by the name that the user gives them. */
  record?: Record<string, { inRecord: number }>;
  /** What is said of it, by a name of its own choice. */
  index?: { [name: string]: { inIndex: number } };
  /** Called with the thing itself as soon as it is there. */
  callback?: (self: { inCallback: number }) => { inResult: number };
  /** A part of other options, the rest left away here. */
  part?: Partial<{ inPart: number }>;
}
/** A thing that can be made and that can do something. */
export declare class Thing<P extends { inConstraint: number }> {
  private hidden;
  #brand;
  readonly [Symbol.iterator]: () => never;
  constructor(id: string, props?: ThingProps | { inConstructor: number });
  bareMethod(): void;
  /** Makes a thing out of what is given to it. */
  static of(options: { inStatic: number }): Thing<never>;
}
/** What all of it comes to in the very end. */
export interface Outcome {
  /** Brief. */
  brief: number;
  bareResult: { inOutcome: number };
}
declare class Hidden {
  inAnInstance: number;
}
/** Makes things, and says what became of them. */
export declare function make(hidden: Hidden, ...all: ThingProps[]): Outcome & Unexported;
interface Unexported {
  nobodyGetsAtItsName: number;
}
export declare function bare(): void;
export type Bare = 'a' | 'b';
export declare const bareConstant: 1;
export { Foreign } from './foreign.js';
`;

describe('reading the typings as an editor does', () => {
  let folder: string;
  let hovered: Hovered;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'servicemap-typings-')));
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true }, "files": ["index.d.ts"] }');
    writeFileSync(join(folder, 'index.d.ts'), declarations);
    writeFileSync(join(folder, 'foreign.d.ts'), 'export interface Foreign { undocumented: string }');
    const index = join(folder, 'index.d.ts');
    hovered = hoverOverExports(join(folder, 'tsconfig.json'), [index], (path) => path === index);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds each symbol and option that stays silent, and nothing else', () => {
    expect(hovered.silent.map(({ path }) => path).toSorted()).toEqual(
      [
        'Bare',
        'Thing.bareMethod',
        'Thing.of(options).inStatic',
        'Thing[].inConstraint',
        'ThingProps.callback(self).inCallback',
        'ThingProps.callback().inResult',
        'ThingProps.index[].inIndex',
        'ThingProps.inherited',
        'ThingProps.list[].inList',
        'ThingProps.part.inPart',
        'ThingProps.record.inRecord',
        'Thing(props).tiny',
        'ThingProps.union.inUnion',
        'Thing(props).inConstructor',
        'Outcome.bareResult',
        'Outcome.bareResult.inOutcome',
        'bare',
        'bareConstant',
      ].toSorted(),
    );
  });

  it('counts what it saw', () => {
    expect(hovered.seen).toBe(hovered.silent.length + 13);
  });
});
