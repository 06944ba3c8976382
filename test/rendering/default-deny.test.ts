import { expect, it } from 'vitest';
import { renderDefaultDeny } from '../../src/rendering/default-deny.js';

it('nothing comes in', () => {
  expect(renderDefaultDeny({}, false)).toEqual({ podSelector: {}, policyTypes: ['Ingress'] });
  expect(renderDefaultDeny({ a: 'b' }, false)).toMatchObject({ podSelector: { matchLabels: { a: 'b' } } });
});

it('in a strict map nothing goes out but DNS', () => {
  expect(renderDefaultDeny({}, true)).toEqual({
    podSelector: {},
    policyTypes: ['Ingress', 'Egress'],
    egress: [
      {
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ],
  });
});
