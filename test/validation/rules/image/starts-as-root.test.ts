import { startsAsRoot as rule } from '../../../../src/validation/rules/image/starts-as-root.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const judged = (image: string, context: string) =>
  judgedBy(
    rule,
    `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { securityContext: { runAsNonRoot: true }, containers: [{ name: a, image: '${image}', securityContext: ${context} }] } }`,
  ).map(({ help }) => help);

it('says which user, which paths, and what to take instead', () => {
  expect(judged('docker.io/library/postgres:17-alpine', '{}')).toEqual([
    'write runAsUser: 70 and mount something writable at /var/lib/postgresql, /var/run/postgresql',
  ]);
  expect(judged('nginx:1.29', '{}')[0]).toMatch(
    /^take nginxinc\/nginx-unprivileged, which listens on 8080; or write runAsUser: 101 .* not on 80$/,
  );
});

it.each([
  ['nginx:1.29', '{ runAsUser: 101 }'],
  ['nginx:1.29', '{ runAsNonRoot: false }'],
  ['example.com/nginx:1.29', '{}'],
  ['nginxinc/nginx-unprivileged:1.29', '{}'],
])('lets %s with %s be', (image, context) => {
  expect(judged(image, context)).toEqual([]);
});
