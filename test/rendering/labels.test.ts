import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeAgent } from '../../src/constructs/node-agent.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { LABEL_INSTANCE, LABEL_MANAGED_BY, LABEL_NAME } from '../../src/kubernetes/labels.js';
import {
  annotationsSchema,
  labelsSchema,
  nodeLabelsSchema,
  objectLabels,
  selectorLabels,
} from '../../src/rendering/labels.js';
import { program } from '../program.js';

it('selectors hold workload and map', () => {
  expect(selectorLabels('shop', 'api')).toEqual({ [LABEL_NAME]: 'api', [LABEL_INSTANCE]: 'shop' });
  expect(objectLabels({ team: 'x' }, selectorLabels('shop', 'api'))).toEqual({
    [LABEL_NAME]: 'api',
    [LABEL_INSTANCE]: 'shop',
    [LABEL_MANAGED_BY]: 'servicemap',
    team: 'x',
  });
});

describe('schemas', () => {
  it.each([LABEL_NAME, LABEL_INSTANCE, LABEL_MANAGED_BY])('%s is not the user’s to set', (key) => {
    expect(labelsSchema.safeParse({ [key]: 'x' }).success).toBe(false);
    expect(nodeLabelsSchema.safeParse({ [key]: 'x' }).success).toBe(true);
  });

  it('keys and values are judged as Kubernetes does', () => {
    expect(labelsSchema.safeParse({ 'example.com/a': 'b', c: '' }).success).toBe(true);
    expect(labelsSchema.safeParse({ 'a b': 'c' }).success).toBe(false);
    expect(labelsSchema.safeParse({ a: 'b c' }).success).toBe(false);
    expect(annotationsSchema.safeParse({ a: 'b c\n' }).success).toBe(true);
    expect(annotationsSchema.safeParse({ 'a b': 'c' }).success).toBe(false);
  });
});

const key = fc.oneof(
  fc.constantFrom(LABEL_NAME, LABEL_INSTANCE, LABEL_MANAGED_BY, 'team', 'example.com/tier'),
  fc.stringMatching(/^[a-z]{1,5}$/),
  fc.string({ maxLength: 5 }),
);
const labels = fc.dictionary(key, fc.oneof(fc.stringMatching(/^[a-z]{0,5}$/), fc.string({ maxLength: 5 })), {
  maxKeys: 4,
});

it('whatever labels users give, selectors stay the same two, and pods carry them', () => {
  fc.assert(
    fc.property(labels, labels, labels, (ofApp, ofMap, ofWorkload) => {
      const image = 'a:1';
      const { app, objects } = program(
        (map) => {
          new StatelessApp(map, 'a', { image, labels: ofWorkload, ports: { http: 80 }, replicas: 2 });
          new StatefulDB(map, 'b', { image, labels: ofWorkload, storage: { size: '1Gi', mountPath: '/d' } });
          new NodeAgent(map, 'c', { image, labels: ofWorkload });
        },
        { labels: ofMap, cluster: { labels: ofApp } },
      );
      void app.findings();
      for (const { kind, spec } of objects.filter((object) =>
        ['Deployment', 'StatefulSet', 'DaemonSet'].includes(object.kind),
      )) {
        const { selector, template } = spec as {
          selector: { matchLabels: Record<string, string> };
          template: { metadata: { labels: Record<string, string> } };
        };
        const name = { Deployment: 'a', StatefulSet: 'b', DaemonSet: 'c' }[kind] ?? '';
        expect(selector).toEqual({ matchLabels: selectorLabels('shop', name) });
        expect(template.metadata.labels).toMatchObject(selector.matchLabels);
      }
    }),
    { numRuns: 50 },
  );
});
