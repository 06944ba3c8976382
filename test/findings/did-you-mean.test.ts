import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest } from '../../src/findings/did-you-mean.js';

it.each<[string, string, string[], string | undefined]>([
  ['dropped letter', 'mx', ['min', 'max', 'cpu'], 'max'],
  ['dropped letter', 'imag', ['image', 'images', 'magic'], 'image'],
  ['added letter', 'portss', ['ports', 'parts'], 'ports'],
  ['changed letter', 'imaga', ['image', 'ports'], 'image'],
  ['swapped letters', 'imgae', ['images', 'image'], 'image'],
  ['swapped letters', 'replcias', ['replicas', 'resources'], 'replicas'],
  ['another case', 'nodeport', ['port', 'nodePort'], 'nodePort'],
  ['another case', 'Image', ['images', 'image'], 'image'],
  ['closer case', 'API', ['api', 'API'], 'API'],
  ['separators', 'node_selector', ['nodeSelector', 'node'], 'nodeSelector'],
  ['separators', 'orders-db', ['ordersDb', 'orders'], 'ordersDb'],
  ['cut off at the end', 'rep', ['report', 'replicas'], 'report'],
  ['cut off at the beginning', 'seconds', ['timeoutSeconds', 'timeout'], 'timeoutSeconds'],
  ['too long at the end', 'imageName', ['image', 'name'], 'image'],
  ['too long at the beginning', 'containerPorts', ['ports', 'image'], 'ports'],
  ['two errors', 'helathz', ['health', 'healthz'], 'healthz'],
  ['nothing close', 'sidecars', ['image', 'ports', 'env'], undefined],
  ['too short to tell', 'ab', ['cb', 'abcdef'], undefined],
  ['nothing known', 'image', [], undefined],
  ['nothing written', '', ['image'], undefined],
])('%s: %s', (_, word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'C', '-', '_'), minLength: 1, maxLength: 8 }));

it('does not depend on the order of what is known', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'C'), maxLength: 8 }), names, (word, known) => {
      expect(nearest(word, known.toReversed())).toBe(nearest(word, known));
    }),
  );
});

it('is the word itself where that is known', () => {
  fc.assert(
    fc.property(names, fc.nat(), (known, some) => {
      fc.pre(known.length > 0);
      const word = known[some % known.length] ?? '';
      expect(nearest(word, known)).toBe(word);
    }),
  );
});
