import { ApiObject, App as Cdk8sApp, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';
import { describe, expect, it } from 'vitest';
import { Component } from '../../src/constructs/component.js';
import { Config } from '../../src/constructs/config.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { Rules } from '../../src/core/rules.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const certificate = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate' };

describe('objects of other libraries in a map', () => {
  it('get its namespace and labels, and keep what they say themselves', () => {
    const { findings, object } = program(
      (map) => {
        new ApiObject(map, 'one', { ...certificate, metadata: { name: 'web', labels: { tier: 'front' } } });
        new kplus.ConfigMap(map, 'two', { metadata: { name: 'theirs' }, data: { LEVEL: 'info' } });
      },
      { labels: { team: 'shop' } },
    );
    expect(findings).toBe('');
    const labels = {
      'app.kubernetes.io/instance': 'shop',
      'app.kubernetes.io/managed-by': 'servicemap',
      team: 'shop',
    };
    expect(object('Certificate').metadata).toEqual({
      name: 'web',
      namespace: 'shop',
      labels: { ...labels, tier: 'front' },
    });
    expect(object('ConfigMap').metadata).toEqual({ name: 'theirs', namespace: 'shop', labels });
  });
});

describe('patch', () => {
  it('of a map patches objects of all libraries, those that come later too', () => {
    const { findings, app } = program((map) => {
      Rules.of(map).off('schema/*', 'fields of a version to come');
      map.patch({ kind: 'Certificate' }, [{ op: 'add', path: '/spec/duration', value: '2160h' }]);
      map.patch({ kind: 'ConfigMap', name: 'theirs' }, [{ op: 'add', path: '/futureField', value: 1 }]);
      map.patch({ kind: 'NetworkPolicy', name: 'default-deny' }, [{ op: 'add', path: '/spec/odd', value: true }]);
      new ApiObject(map, 'one', { ...certificate, metadata: { name: 'web' }, spec: { dnsNames: ['a.example.com'] } });
      new ApiObject(map, 'two', { ...certificate, metadata: { name: 'api' }, spec: {} });
      new kplus.ConfigMap(map, 'three', { metadata: { name: 'theirs' }, data: { LEVEL: 'info' } });
    });
    expect(findings).toBe('');
    const files = Object.fromEntries(app.synthesize().files.map(({ path, content }) => [path, content]));
    expect(files['shop/certificate.cert-manager.io-web.yaml']).toContain('duration: 2160h');
    expect(files['shop/certificate.cert-manager.io-api.yaml']).toContain('duration: 2160h');
    expect(files['shop/configmap-theirs.yaml']).toContain('futureField: 1');
    expect(files['shop/networkpolicy-default-deny.yaml']).toContain('odd: true');
  });

  it('of a Component patches what is in it alone', () => {
    const { findings, object } = program((map) => {
      for (const id of ['a', 'b']) {
        const component = new Component(map, id);
        new StatelessApp(component, 'api', { image });
        if (id === 'a') component.patch({ kind: 'Deployment' }, [{ op: 'replace', path: '/spec/replicas', value: 5 }]);
      }
    });
    expect(findings).toBe('');
    expect(object('Deployment', 'a-api')).toHaveProperty('spec.replicas', 5);
    expect(object('Deployment', 'b-api')).toHaveProperty('spec.replicas', 1);
  });

  it('is seen by checksums, and by other patches in their order', () => {
    const checksum = (level: string) =>
      program((map) => {
        const settings = new Config(map, 'settings', { data: { LEVEL: 'info' } });
        new StatelessApp(map, 'api', { image, envFrom: [settings] });
        map.patch({ kind: 'ConfigMap' }, [{ op: 'replace', path: '/data/LEVEL', value: 'warn' }]);
        map.patch({ kind: 'ConfigMap' }, [{ op: 'replace', path: '/data/LEVEL', value: level }]);
      }).object('Deployment');
    expect(checksum('debug')).toEqual(checksum('debug'));
    expect(checksum('debug')).not.toEqual(checksum('error'));
  });

  it('may hold references', () => {
    const { findings, object } = program((map) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
      new ApiObject(map, 'one', { ...certificate, metadata: { name: 'web' }, spec: {} });
      map.patch({ kind: 'Certificate' }, [{ op: 'add', path: '/spec/dnsNames', value: [api.host] }]);
    });
    expect(findings).toBe('');
    expect(object('Certificate')).toHaveProperty('spec.dnsNames', ['api.shop.svc.cluster.local']);
  });

  it('works in a plain cdk8s.App', () => {
    const chart = new Chart(new Cdk8sApp(), 'plain', { namespace: 'plain' });
    const component = new Component(chart, 'web');
    new ApiObject(component, 'one', { ...certificate, metadata: { name: 'web' }, spec: {} });
    component.patch({ kind: 'Certificate' }, [{ op: 'add', path: '/spec/duration', value: '2160h' }]);
    expect(Testing.synth(chart)).toMatchObject([{ spec: { duration: '2160h' } }]);
  });

  it('that finds nothing, changes nothing or is none is refused', () => {
    const { findings } = program((map) => {
      new StatelessApp(map, 'api', { image });
      map.patch({ kind: 'Deploymnt' }, [{ op: 'remove', path: '/spec/strategy' }]);
      map.patch({ kind: 'Deployment', name: 'ape' }, [{ op: 'remove', path: '/spec/strategy' }]);
      map.patch({ kind: 'Deployment', apiVersion: 'apps/v1beta1' }, [{ op: 'remove', path: '/spec/strategy' }]);
      map.patch({ kind: 'Deployment' }, [{ op: 'replace', path: '/spec/replicas', value: 1 }]);
      map.patch({ kind: 'Deployment' }, []);
      map.patch({ kind: 'Deployment', nam: 'api' } as never, [{ op: 'remove', path: 'spec/strategy' }]);
    });
    expect(findings).toMatchInlineSnapshot(`
      "patch/no-object: shop (ServiceMap) has no Deploymnt, so there is nothing to patch
        map.patch(«{ kind: 'Deploymnt' }», [{ op: 'remove', path: '/spec/strategy' }]);
        help: did you mean "Deployment"?
      patch/no-object: shop (ServiceMap) has no Deployment "ape", so there is nothing to patch
        map.patch(«{ kind: 'Deployment', name: 'ape' }», [{ op: 'remove', path: '/spec/strategy' }]);
        help: did you mean "api"?
      patch/no-object: shop (ServiceMap) has no Deployment of apps/v1beta1, so there is nothing to patch
        map.patch(«{ kind: 'Deployment', apiVersion: 'apps/v1beta1' }», [{ op: 'remove', path: '/spec/strategy' }]);
        help: did you mean "apps/v1"?
      patch/no-effect: patch { op: 'replace', path: '/spec/replicas' } changes nothing: the value is that already (Deployment api)
        map.patch({ kind: 'Deployment' }, «[{ op: 'replace', path: '/spec/replicas', value: 1 }]»);
        help: correct its path or value, or drop it
      options/invalid: must not be empty
        map.patch({ kind: 'Deployment' }, «[]»);
      options/unknown: there is no option "nam"
        map.patch({ kind: 'Deployment', «nam»: 'api' } as never, [{ op: 'remove', path: 'spec/strategy' }]);
        help: did you mean "name"?
      options/invalid: [0].path: must begin with '/' (got "spec/strategy")
        map.patch({ kind: 'Deployment', nam: 'api' } as never, [{ op: 'remove', path: «'spec/strategy'» }]);
        help: write it like '/spec/replicas'"
    `);
  });
});
