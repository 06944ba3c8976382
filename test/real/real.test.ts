import { describe, expect, it } from 'vitest';
import { explains, explainsObject, unexplained } from '../charts/additions.js';
import { pairsOf, titleOf } from '../charts/boutique.js';
import { additions, changes } from '../charts/compare.js';
import { skipWithoutShared } from '../shared-folder.js';
import { realApps } from './apps.js';
import { ours, theirs } from './real-app.js';

const skip = skipWithoutShared();
describe.skipIf(skip).each(realApps)('$folder, written with our constructs', (app) => {
  const their = skip ? [] : theirs(app);
  const { findings, objects } = skip ? { findings: [], objects: [] } : ours(app);
  const pairs = pairsOf(their, objects);

  it('has nothing to complain of', () => {
    expect(findings).toEqual([]);
  });

  it('has every object of theirs, each once', () => {
    expect(pairs.map(({ title }) => title)).toEqual(their.map(titleOf));
    expect(new Set(objects.map(titleOf)).size).toBe(objects.length);
  });

  it('has every value of theirs, or a reason why not', () => {
    const lines = pairs.flatMap((pair) => changes(pair.their, pair.our));
    const without = lines.filter((line) => !app.changes.some((change) => line.startsWith(change.line)));
    expect(without).toEqual([]);
    expect(app.changes.filter((change) => !lines.some((line) => line.startsWith(change.line)))).toEqual([]);
  });

  it('adds nothing without a reason, and gives no reason for nothing', () => {
    const added = pairs.flatMap((pair) => additions(pair.their, pair.our).map((leaf) => ({ our: pair.our, leaf })));
    const without = pairs.flatMap((pair) =>
      unexplained(pair.our, additions(pair.their, pair.our), app.additions).map(
        ({ path, value }) => `${pair.title} ${path}: ${JSON.stringify(value)}`,
      ),
    );
    expect(without).toEqual([]);
    const unused = app.additions.flatMap((entry) =>
      entry.values
        .filter((value) => !added.some(({ our, leaf }) => explains({ ...entry, values: [value] }, our, leaf)))
        .map((value) => `${entry.kind} ${entry.path}: ${JSON.stringify(value)}`),
    );
    expect(unused).toEqual([]);
  });

  it('adds no object without a reason', () => {
    const known = new Set(their.map(titleOf));
    const added = objects.filter((manifest) => !known.has(titleOf(manifest)));
    const without = added.filter((manifest) => !app.objects.some((entry) => explainsObject(entry, manifest)));
    expect(without.map(titleOf)).toEqual([]);
    expect(app.objects.filter((entry) => !added.some((manifest) => explainsObject(entry, manifest)))).toEqual([]);
  });
});
