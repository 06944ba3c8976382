import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/manifests/manifest.js';
import { type Party, verdictOf } from './policies.js';

const pod = (name: string, namespace = 'shop', address = '10.0.0.1'): Party => ({
  name,
  address,
  pod: { namespace, labels: { app: name } },
});
const web = pod('web');
const db = pod('db');
const outside: Party = { name: 'outside', address: '203.0.113.7' };
const sql = { port: 5432, protocol: 'TCP' };

function policy(spec: object): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'one', namespace: 'shop' },
    spec,
  };
}

const intoDb = (...ingress: object[]) => policy({ podSelector: { matchLabels: { app: 'db' } }, ingress });
const fromWeb = { podSelector: { matchLabels: { app: 'web' } } };

describe('the verdict of network policies', () => {
  it('lets all through where no policy selects a pod', () => {
    expect(verdictOf([])(outside, db, sql)).toBe(true);
    expect(verdictOf([intoDb()])(db, web, sql)).toBe(true);
  });

  it('closes a pod that is selected without a rule, in the namespace of the policy', () => {
    const lets = verdictOf([policy({ podSelector: {} })]);
    expect(lets(web, db, sql)).toBe(false);
    expect(lets(web, pod('db', 'other'), sql)).toBe(true);
  });

  it('lets everybody in by a rule without peers and ports', () => {
    expect(verdictOf([intoDb({})])(outside, db, sql)).toBe(true);
  });

  it('adds up the rules of all policies', () => {
    const lets = verdictOf([policy({ podSelector: {} }), intoDb({ from: [fromWeb] })]);
    expect(lets(web, db, sql)).toBe(true);
    expect(lets(db, web, sql)).toBe(false);
  });

  it('means pods of its own namespace by a pod selector alone', () => {
    const lets = verdictOf([intoDb({ from: [fromWeb] })]);
    expect(lets(pod('web', 'other'), db, sql)).toBe(false);
    expect(lets(pod('api'), db, sql)).toBe(false);
  });

  it('asks for both where one peer has both selectors, and for one of two peers', () => {
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'other' } };
    const both = verdictOf([intoDb({ from: [{ ...fromWeb, namespaceSelector }] })]);
    const either = verdictOf([intoDb({ from: [fromWeb, { namespaceSelector }] })]);
    const verdicts = [web, pod('web', 'other'), pod('api', 'other')];
    expect(verdicts.map((from) => both(from, db, sql))).toEqual([false, true, false]);
    expect(verdicts.map((from) => either(from, db, sql))).toEqual([true, true, true]);
  });

  it('opens the ports it lists, of their protocol', () => {
    const lets = verdictOf([
      intoDb({
        ports: [
          { port: 5432, protocol: 'TCP' },
          { port: 8000, endPort: 8002 },
        ],
      }),
    ]);
    const open = [5431, 5432, 7999, 8000, 8002, 8003].filter((port) => lets(web, db, { port, protocol: 'TCP' }));
    expect(open).toEqual([5432, 8000, 8002]);
    expect(lets(web, db, { port: 5432, protocol: 'UDP' })).toBe(false);
  });

  it('knows addresses, and exceptions among them', () => {
    const lets = verdictOf([intoDb({ from: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] } }] })]);
    expect(lets(outside, db, sql)).toBe(true);
    expect(lets({ ...outside, address: '203.0.113.200' }, db, sql)).toBe(false);
    expect(lets({ ...outside, address: '198.51.100.1' }, db, sql)).toBe(false);
    expect(lets(web, db, sql)).toBe(false);
  });

  it('asks the side that calls, too', () => {
    const egress = [{ to: [{ podSelector: { matchLabels: { app: 'db' } } }] }];
    const lets = verdictOf([policy({ podSelector: {}, policyTypes: ['Egress'], egress })]);
    expect(lets(web, db, sql)).toBe(true);
    expect(lets(web, pod('api'), sql)).toBe(false);
    expect(lets(web, outside, sql)).toBe(false);
  });

  it('refuses what it does not know', () => {
    const matchExpressions = [{ key: 'app', operator: 'Exists' }];
    expect(() => verdictOf([policy({ podSelector: { matchExpressions } })])).toThrow('matchExpressions');
    expect(() => verdictOf([intoDb({ from: [{}] })])).toThrow('Invalid input');
  });
});
