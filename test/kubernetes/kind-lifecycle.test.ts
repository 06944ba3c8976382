import { expect, it } from 'vitest';
import { deprecatedKind, removedKind } from '../../src/kubernetes/kind-lifecycle.js';
import { builtInKinds } from '../../src/kubernetes/kinds.js';
import { KUBERNETES_VERSIONS, NEWEST } from '../../src/kubernetes/versions.js';

it('a removed kind says what has it now', () => {
  expect(removedKind('extensions/v1beta1', 'Ingress', '1.28')).toEqual({
    without: '1.22',
    instead: 'networking.k8s.io/v1',
  });
  expect(removedKind('apps/v1', 'Deployment', '1.36')).toBeUndefined();
  expect(removedKind('example.com/v1beta1', 'Deployment', '1.36')).toBeUndefined();
});

it('what is named instead is served by the version', () => {
  expect(removedKind('flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema', '1.28')?.instead).toBeUndefined();
  expect(removedKind('flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema', '1.29')?.instead).toBe(
    'flowcontrol.apiserver.k8s.io/v1',
  );
});

it('a kind counts as removed exactly from the version that no longer serves it', () => {
  for (const { group, version, kind, until } of builtInKinds()) {
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const gone = KUBERNETES_VERSIONS.filter((each) => removedKind(apiVersion, kind, each));
    const after = until ? KUBERNETES_VERSIONS.slice(KUBERNETES_VERSIONS.indexOf(until) + 1) : [];
    expect(gone, `${apiVersion} ${kind}`).toEqual(after);
  }
});

it('a deprecated kind says what is to be used', () => {
  expect(deprecatedKind('v1', 'Endpoints', NEWEST)?.since).toBe('1.33');
  expect(deprecatedKind('v1', 'Endpoints', '1.32')).toBeUndefined();
});
