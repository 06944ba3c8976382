import { describe, expect, it } from 'vitest';
import { selectorMatchesTemplate } from '../../../../src/validation/rules/workload/selector-matches-template.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(selectorMatchesTemplate);

const messages = (kind: string, fields: object) =>
  judgedBy(selectorMatchesTemplate, workload(kind, fields)).map(({ message }) => message);

describe('the selector and the template', () => {
  it.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'])('of a %s agree', (kind) => {
    expect(messages(kind, {})).toEqual([]);
    expect(messages(kind, { selector: { matchLabels: { app: 'api', tier: 'web' } } })).toEqual([
      'the pods lack the label tier: web that the selector demands',
    ]);
    expect(
      messages(kind, { selector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] } }),
    ).toEqual(['the labels of the pods do not fulfil the matchExpressions of the selector']);
  });

  it('are not compared where the selector demands nothing or cannot be read', () => {
    expect(messages('Deployment', { selector: {} })).toEqual([]);
    expect(messages('Deployment', { selector: { matchExpressions: [{ key: 'app', operator: 'Is' }] } })).toEqual([]);
  });

  it('are not compared where there is no template', () => {
    expect(messages('ReplicaSet', { template: null })).toEqual([]);
  });

  it('are the same by themselves in a ReplicationController', () => {
    expect(messages('ReplicationController', {})).toEqual([]);
    expect(messages('ReplicationController', { selector: {} })).toEqual([]);
    expect(messages('ReplicationController', { selector: { app: 'web' } })).toEqual([
      'the pods have app: api where the selector demands app: web',
    ]);
    expect(messages('ReplicationController', { selector: null, template: {} })).toEqual([
      'the pods have no label, and nothing selects them',
    ]);
  });
});
