import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { expect, it } from 'vitest';
import { placeOf } from '../../../../src/cli/dev/changes/place.js';
import { toYaml } from '../../../../src/manifests/yaml.js';

const yaml = `kind: Deployment
metadata:
  labels:
    app.kubernetes.io/name: api
spec:
  template:
    spec:
      containers:
      - name: api
        args:
        - --verbose
        - serve
        env:
        - name: LOG_LEVEL
          value: info
        - name: "ON"
          value: "yes"
        ports:
        - containerPort: 8080
          protocol: TCP
      volumes:
      - configMap:
          name: settings
  ingress:
  - from:
    - podSelector:
        matchLabels:
          app: web
data:
  app.conf: |
    listen: 80
    plain text
  other: last`.split('\n');

it.each([
  ['kind: Deployment', ''],
  ['    app.kubernetes.io/name: api', 'metadata.labels'],
  ['      - name: api', 'spec.template.spec.containers'],
  ['        args:', 'spec.template.spec.containers[api]'],
  ['        - serve', 'spec.template.spec.containers[api].args'],
  ['          value: info', 'spec.template.spec.containers[api].env[LOG_LEVEL]'],
  ['          value: "yes"', 'spec.template.spec.containers[api].env[ON]'],
  ['          protocol: TCP', 'spec.template.spec.containers[api].ports[8080]'],
  ['          name: settings', 'spec.template.spec.volumes[].configMap'],
  ['          app: web', 'spec.ingress[].from[].podSelector.matchLabels'],
  ['    plain text', 'data.app.conf'],
  ['  other: last', 'data'],
])('%j stands at %s', (line, place) => {
  expect(placeOf(yaml, yaml.indexOf(line))).toBe(place);
});

it('is the path of any scalar in generated YAML, to the key that holds it', () => {
  const key = fc.stringMatching(/^[a-z]{1,4}$/);
  // No field of Kubernetes is a list of lists.
  const { node: value } = fc.letrec<{ leaf: string; map: object; node: unknown }>((tie) => ({
    leaf: fc.constant('LEAF'),
    map: fc.dictionary(key, tie('node'), { minKeys: 1, maxKeys: 3 }),
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      tie('leaf'),
      tie('map'),
      fc.array(fc.oneof(tie('leaf'), tie('map')), { minLength: 1, maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 3 }), (spec) => {
      const text = toYaml({ apiVersion: 'v1', kind: 'A', metadata: { name: 'a' }, spec });
      const lines = text.split('\n');
      const document = parseDocument(text);
      for (const [index, line] of lines.entries()) {
        if (!line.endsWith(': LEAF')) continue;
        const names = placeOf(lines, index)
          .replaceAll(/\[\w*\]/g, '')
          .split('.')
          .filter(Boolean);
        // By the keys above it alone: items have no number here.
        expect(
          keysTo(document.toJS() as object, lines.slice(0, index).filter((before) => before.endsWith('LEAF')).length),
        ).toEqual([...names, ...(/(\w+)"?: LEAF$/.exec(line)?.slice(1) ?? [])]);
      }
    }),
  );
});

/** The keys that lead to the nth leaf, in the order of the text. */
function keysTo(value: unknown, nth: number): string[] | undefined {
  let left = nth;
  const visit = (at: unknown, keys: string[]): string[] | undefined => {
    if (at === 'LEAF') return left-- === 0 ? keys : undefined;
    if (Array.isArray(at)) return first(at.map((item) => () => visit(item, keys)));
    if (typeof at !== 'object' || at === null) return undefined;
    return first(
      Object.entries(at).map(
        ([name, item]) =>
          () =>
            visit(item, [...keys, name]),
      ),
    );
  };
  return visit(value, []);
}

function first(tries: readonly (() => string[] | undefined)[]): string[] | undefined {
  for (const attempt of tries) {
    const found = attempt();
    if (found) return found;
  }
  return undefined;
}
