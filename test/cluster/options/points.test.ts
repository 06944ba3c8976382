import { expect, it } from 'vitest';
import { z } from 'zod';
import { strict } from '../../../src/core/options/strict.js';
import { pointsOf, type Points, strike } from './points.js';

const port = z.union([z.int(), strict({ number: z.int(), protocol: z.enum(['TCP', 'UDP']).optional() })]);
const schema = strict({
  ports: z.record(z.string(), port).optional(),
  first: port.optional(),
  quick: z.boolean().optional(),
  how: z.union([z.literal('fast'), strict({ slowly: z.array(strict({ by: z.string() })) })]).optional(),
});

const left = (points: Points): string[] => [...points.values()].flatMap((own) => [...own.values()]);

it('everything that can be said is a point, what is shared once', () => {
  expect(left(pointsOf(schema, 'app'))).toEqual([
    'app.ports',
    'app.first',
    'app.quick',
    'app.how',
    'app.ports.*',
    'app.ports.*(number)',
    'app.ports.*{number}',
    'app.ports.*{number}.number',
    'app.ports.*{number}.protocol',
    'app.ports.*{number}.protocol = TCP',
    'app.ports.*{number}.protocol = UDP',
    'app.quick = true',
    'app.quick = false',
    'app.how',
    'app.how{slowly}',
    'app.how = fast',
    'app.how{slowly}.slowly',
    'app.how{slowly}.slowly[]',
    'app.how{slowly}.slowly[].by',
  ]);
});

it('values strike out what they say', () => {
  const points = pointsOf(schema, 'app');
  strike(schema, { ports: { http: 80, dns: { number: 53, protocol: 'UDP' } }, quick: true }, points);
  strike(schema, { first: 1, how: { slowly: [] } }, points);
  expect(left(points)).toEqual([
    'app.ports.*{number}.protocol = TCP',
    'app.quick = false',
    'app.how',
    'app.how = fast',
    'app.how{slowly}.slowly[]',
    'app.how{slowly}.slowly[].by',
  ]);
});

it('a kind of schema that nobody thought of is no silent gap', () => {
  expect(() => pointsOf(strict({ when: z.date() }), 'app')).toThrow('a schema of type date');
});
