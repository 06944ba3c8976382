import { JsonPatch } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches, type PatchOperation, PatchProblem } from '../../src/core/patches.js';

const document = { spec: { replicas: 1, list: ['a', { b: 1 }], 'a/b~c': { x: null } } };

/** What the operation makes of the document, or why it can't. */
function patched(...operations: PatchOperation[]): unknown {
  try {
    return applyPatches(structuredClone(document), operations);
  } catch (problem) {
    if (problem instanceof PatchProblem) return problem.message;
    throw problem;
  }
}

describe('an operation', () => {
  it.each<[PatchOperation, unknown]>([
    [{ op: 'add', path: '/spec/paused', value: true }, { spec: { ...document.spec, paused: true } }],
    [{ op: 'add', path: '/spec/replicas', value: 2 }, { spec: { ...document.spec, replicas: 2 } }],
    [{ op: 'add', path: '/spec/list/0', value: 'z' }, { spec: { ...document.spec, list: ['z', 'a', { b: 1 }] } }],
    [{ op: 'add', path: '/spec/list/-', value: 'z' }, { spec: { ...document.spec, list: ['a', { b: 1 }, 'z'] } }],
    [{ op: 'add', path: '/spec/list/2', value: 'z' }, { spec: { ...document.spec, list: ['a', { b: 1 }, 'z'] } }],
    [{ op: 'replace', path: '/spec/list/1/b', value: 2 }, { spec: { ...document.spec, list: ['a', { b: 2 }] } }],
    [{ op: 'remove', path: '/spec/list/0' }, { spec: { ...document.spec, list: [{ b: 1 }] } }],
    [{ op: 'remove', path: '/spec/a~1b~0c' }, { spec: { replicas: 1, list: document.spec.list } }],
    [
      { op: 'move', from: '/spec/replicas', path: '/count' },
      { count: 1, spec: { list: document.spec.list, 'a/b~c': { x: null } } },
    ],
    [
      { op: 'copy', from: '/spec/replicas', path: '/count' },
      { ...document, count: 1 },
    ],
    [{ op: 'test', path: '/spec/list/1', value: { b: 1 } }, document],
  ])('%o does what RFC 6902 says', (operation, expected) => {
    expect(patched(operation)).toEqual(expected);
  });

  it.each<[PatchOperation, RegExp]>([
    [{ op: 'add', path: '/spec/replicas', value: 1 }, /changes nothing: the value is that already/],
    [{ op: 'add', path: '/none/replicas', value: 1 }, /matches nothing: there is no \/none$/],
    [{ op: 'add', path: '/spec/list/3', value: 1 }, /matches nothing: the list has 2 items/],
    [{ op: 'add', path: '/spec/list/01', value: 1 }, /matches nothing: the list has 2 items/],
    [{ op: 'add', path: '/spec/list/', value: 1 }, /matches nothing: the list has 2 items/],
    [{ op: 'add', path: '/spec/list/1e0', value: 1 }, /matches nothing: the list has 2 items/],
    [{ op: 'replace', path: '/spec/replicas', value: 1 }, /changes nothing/],
    [{ op: 'replace', path: '/spec/list/1', value: { b: 1 } }, /changes nothing/],
    [{ op: 'replace', path: '/spec/replica', value: 2 }, /matches nothing: there is no "replica" there/],
    [{ op: 'replace', path: '/spec/list/-', value: 2 }, /matches nothing/],
    [{ op: 'replace', path: '/spec/replicas/x', value: 2 }, /matches nothing: there is no \/spec\/replicas$/],
    [{ op: 'remove', path: '/spec/list/2' }, /matches nothing/],
    [{ op: 'move', from: '/spec/none', path: '/x' }, /matches nothing: there is no "none" there/],
    [{ op: 'move', from: '/spec/replicas', path: '/spec/replicas' }, /changes nothing: it is there already/],
    [{ op: 'move', from: '/spec', path: '/spec/inside' }, /matches nothing: there is no \/spec$/],
    [{ op: 'copy', from: '/spec/replicas', path: '/spec/replicas' }, /changes nothing/],
    [{ op: 'test', path: '/spec/replicas', value: 2 }, /fails: the value is another one/],
    [{ op: 'test', path: '/spec/none', value: 2 }, /matches nothing/],
    [{ op: 'remove', path: 'spec' }, /a path begins with "\/"/],
    [{ op: 'remove', path: '' }, /a path begins with "\/"/],
    [{ op: 'remove', path: '/constructor' }, /matches nothing/],
  ])('%o says why it can’t', (operation, expected) => {
    expect(patched(operation)).toMatch(expected);
  });

  it('takes __proto__ for a key like any other', () => {
    const result = patched({ op: 'add', path: '/spec/__proto__', value: { polluted: true } }) as typeof document;
    expect(Object.hasOwn(result.spec, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

it('operations see what those before them did, and the document stays as it is', () => {
  const before = structuredClone(document);
  const result = applyPatches(document, [
    { op: 'add', path: '/spec/new', value: { a: 1 } },
    { op: 'replace', path: '/spec/new/a', value: 2 },
    { op: 'move', from: '/spec/new', path: '/moved' },
  ]);
  expect(result).toMatchObject({ moved: { a: 2 } });
  expect(document).toEqual(before);
  expect(applyPatches(document, [])).toBe(document);
});

it('operations stay as they are, so that one patch can be used for many objects', () => {
  const operations: PatchOperation[] = [
    { op: 'add', path: '/spec/new', value: ['a'] },
    { op: 'remove', path: '/spec/new/0' },
  ];
  expect(applyPatches(document, operations)).toMatchObject({ spec: { new: [] } });
  expect(applyPatches(document, operations)).toMatchObject({ spec: { new: [] } });
  expect(operations[0]).toMatchObject({ value: ['a'] });
});

it('where fast-json-patch accepts operations too, both give the same', () => {
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(0, 1, 'a', true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', '0', 'x/y', 'm~n'), tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  const documents = fc.dictionary(fc.constantFrom('a', 'b', '0'), json, { maxKeys: 3 });
  const pointer = fc
    .array(fc.constantFrom('a', 'b', '0', '1', '-', 'x~1y', 'm~0n', '01'), { minLength: 1, maxLength: 3 })
    .map((parts) => `/${parts.join('/')}`);
  const operation = fc.oneof(
    fc.record({ op: fc.constantFrom('add' as const, 'replace' as const, 'test' as const), path: pointer, value: json }),
    fc.record({ op: fc.constant('remove' as const), path: pointer }),
    fc.record({ op: fc.constantFrom('move' as const, 'copy' as const), from: pointer, path: pointer }),
  );
  let compared = 0;
  fc.assert(
    fc.property(documents, fc.array(operation, { maxLength: 4 }), (start, operations) => {
      const ours = attempt(() => applyPatches(start, operations as PatchOperation[]));
      if (ours === undefined) return;
      const theirs = attempt(() => JsonPatch.apply(structuredClone(start), ...operations.map(ofCdk8s)) as unknown);
      // What ours takes, theirs takes too: ours is the stricter one.
      expect(theirs).toEqual(ours);
      compared++;
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(200);
});

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function ofCdk8s(operation: PatchOperation): JsonPatch {
  switch (operation.op) {
    case 'remove':
      return JsonPatch.remove(operation.path);
    case 'move':
    case 'copy':
      return JsonPatch[operation.op](operation.from, operation.path);
    default:
      return JsonPatch[operation.op](operation.path, operation.value);
  }
}
