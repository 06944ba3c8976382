import { JsonPatch, Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { markFaulty } from '../../src/core/faulty.js';
import { KubernetesObject, type ObjectParts } from '../../src/core/kubernetes-object.js';
import { told } from '../program.js';

const parts: ObjectParts = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  name: 'thing',
  namespace: 'shop',
  render: () => ({ data: { A: '1' } }),
};

function make(more: Partial<ObjectParts> = {}) {
  const app = new App();
  const map = new ServiceMap(app, 'shop', { labels: { team: 'shop' } });
  return { app, map, object: new KubernetesObject(map, 'object', { ...parts, ...more }) };
}

describe('an object', () => {
  it('has its parts in the order that people expect', () => {
    const { object } = make({ labels: { own: 'x' }, annotations: { note: 'y' } });
    object.metadata.addLabel('late', 'z');
    object.metadata.addFinalizers('example.com/wait');
    expect(JSON.stringify(object.toJson())).toBe(
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: 'thing',
          namespace: 'shop',
          labels: {
            own: 'x',
            'app.kubernetes.io/instance': 'shop',
            'app.kubernetes.io/managed-by': 'servicemap',
            late: 'z',
            team: 'shop',
          },
          annotations: { note: 'y' },
          finalizers: ['example.com/wait'],
        },
        data: { A: '1' },
      }),
    );
  });

  it('of the whole cluster has no namespace, whatever its chart says', () => {
    const { object } = make({ kind: 'Namespace', namespace: undefined });
    expect(object.toJson()['metadata']).not.toHaveProperty('namespace');
  });

  it('is rendered anew each time, with tokens asked and nothings left out', () => {
    let count = 0;
    const { object } = make({
      render: () => ({
        data: {
          count: String(++count),
          lazy: Lazy.any({ produce: () => 'late' }) as unknown,
          none: undefined,
          nothing: null,
        },
      }),
    });
    expect(object.toJson()['data']).toEqual({ count: '1', lazy: 'late' });
    expect(object.toJson()['data']).toEqual({ count: '2', lazy: 'late' });
  });
});

describe('the layers', () => {
  it('lie over each other: ours, addJsonPatch, patches, what comes last', () => {
    const { object, app } = make({
      patches: [{ operation: { op: 'replace', path: '/data/A', value: '3' }, option: ['patches'] }],
      finish: (manifest) => {
        manifest['seen'] = structuredClone(manifest['data']);
      },
    });
    object.addJsonPatch(JsonPatch.replace('/data/A', '2'), JsonPatch.add('/data/B', '2'));
    expect(object.toJson()).toMatchObject({ data: { A: '3', B: '2' }, seen: { A: '3', B: '2' } });
    expect(told(app.findings())).toBe('');
  });

  it('take references and tokens as values', () => {
    const { object, map, app } = make();
    const api = new StatelessApp(map, 'api', { image: 'a:1', ports: { http: 80 } });
    object.addJsonPatch(
      JsonPatch.add('/data/host', api.host),
      JsonPatch.add('/data/all', [Lazy.any({ produce: () => api.port })]),
    );
    expect(object.toJson()['data']).toEqual({ A: '1', host: 'api.shop.svc.cluster.local', all: [80] });
    expect(told(app.findings())).toBe('');
  });

  it('that do nothing are found, those of addJsonPatch too, also after findings were asked for', () => {
    const { object, app } = make({
      patches: [{ operation: { op: 'remove', path: '/data/none' }, option: ['patches', 0] }],
    });
    expect(app.findings()).toHaveLength(1);
    object.addJsonPatch(JsonPatch.add('/data/A', '1'));
    object.addJsonPatch(JsonPatch.replace('/data/none', '1'));
    expect(app.findings().map(({ message }) => message)).toEqual([
      `patch { op: 'add', path: '/data/A' } changes nothing: the value is that already (ConfigMap thing)`,
      `patch { op: 'remove', path: '/data/none' } matches nothing: there is no "none" there (ConfigMap thing)`,
      `patch { op: 'replace', path: '/data/none' } matches nothing: there is no "none" there (ConfigMap thing)`,
    ]);
  });

  it('are not judged where options are missing, since that has been told', () => {
    const { object, app, map } = make({
      render: () => {
        throw new TypeError('an option is missing');
      },
    });
    object.addJsonPatch(JsonPatch.add('/data/A', '1'));
    markFaulty(map, 'storage');
    expect(app.findings()).toEqual([]);
  });
});
