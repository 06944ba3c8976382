import { ExternalService } from 'servicemap';
import { describe, expect, it } from 'vitest';
import { skipWithoutShared } from '../shared-folder.js';
import { explains, explainsObject, unexplained } from './additions.js';
import { ADDED_OBJECTS, ADDITIONS } from './boutique-additions.js';
import { boutiqueApp, ourManifests, pairsOf, theirManifests, titleOf } from './boutique.js';
import { callsIn, inOrder, runningIn, selects, targetsOf } from './calls.js';
import { additions, changes } from './compare.js';
import { leavesOf } from './leaves.js';

const skip = skipWithoutShared();
const theirs = skip ? [] : theirManifests();
const ours = ourManifests();
const pairs = pairsOf(theirs, ours);

describe('the chart', () => {
  it('has nothing to complain of', () => {
    expect(boutiqueApp().findings()).toEqual([]);
  });

  it('takes the images of its own services from where it is told', () => {
    const told = ourManifests(boutiqueApp({ image: (name) => `registry.example.com/boutique/${name}:1.0.0` }));
    const images = told.flatMap((manifest) =>
      leavesOf(manifest)
        .filter(({ key }) => key === 'image')
        .map(({ value }) => String(value)),
    );
    const own = images.filter((image) => image.startsWith('registry.example.com/boutique/'));
    expect(own).toContain('registry.example.com/boutique/cartservice:1.0.0');
    expect(images.filter((image) => !own.includes(image)).map((image) => image.replace(/:.*/, ''))).toEqual([
      'busybox',
      'redis',
    ]);
  });
});

describe.skipIf(skip)('the Online Boutique as its own team writes it', () => {
  it('is there in full, each object once', () => {
    expect(pairs.map(({ title }) => title)).toEqual(theirs.map(titleOf));
    expect(new Set(theirs.map(titleOf)).size).toBe(theirs.length);
    expect(new Set(ours.map(titleOf)).size).toBe(ours.length);
    expect(runningIn(theirs)).toHaveLength(12);
  });

  it.each(pairs)('has every value of $title in ours', ({ their, our }) => {
    expect(changes(their, our)).toEqual([]);
  });

  it.each(pairs)('has nothing of $title added in ours without a reason', ({ their, our }) => {
    const without = unexplained(our, additions(their, our), ADDITIONS);
    expect(without.map(({ path, value }) => `${path}: ${JSON.stringify(value)}`)).toEqual([]);
  });

  it('has no object added in ours without a reason', () => {
    const known = new Set(theirs.map(titleOf));
    const added = ours.filter((manifest) => !known.has(titleOf(manifest)));
    const without = added.filter((manifest) => !ADDED_OBJECTS.some((entry) => explainsObject(entry, manifest)));
    expect(without.map(titleOf)).toEqual([]);
    const unused = ADDED_OBJECTS.filter((entry) => !added.some((manifest) => explainsObject(entry, manifest)));
    expect(unused).toEqual([]);
  });

  it('uses every reason, for every value that it is given for', () => {
    const added = pairs.flatMap(({ their, our }) => additions(their, our).map((leaf) => ({ our, leaf })));
    const unused = ADDITIONS.flatMap((entry) =>
      entry.values
        .filter((value) => !added.some(({ our, leaf }) => leaf.value === value && explains(entry, our, leaf)))
        .map((value) => `${entry.kind} ${entry.path}: ${JSON.stringify(value)}`),
    );
    expect(unused).toEqual([]);
  });

  it('finds the same pods by its Services', () => {
    expect(Object.values(targetsOf(theirs)).every((names) => names.length === 1)).toBe(true);
    expect(targetsOf(ours)).toEqual(targetsOf(theirs));
  });

  it('finds by each Deployment its own pods alone', () => {
    const running = runningIn(ours);
    for (const { name, selector } of running) {
      const found = running.filter(({ labels }) => selects(selector, labels)).map((one) => one.name);
      expect(found).toEqual([name]);
    }
  });

  it('has declared external whom it calls and nobody runs', () => {
    const external = boutiqueApp()
      .node.findAll()
      .filter((construct) => construct instanceof ExternalService)
      .map(({ name, port }) => `${name}:${String(port.resolve())}`);
    const { unrun } = callsIn(theirs, 'outside');
    expect(unrun).toEqual(['shoppingassistantservice:80']);
    expect(inOrder(external)).toEqual(unrun);
  });
});
