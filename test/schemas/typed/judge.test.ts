import { describe, expect, it } from 'vitest';
import { builtInSchemas } from '../../../src/schemas/built-in.js';
import { objectsIn } from '../../validation/rule-tester.js';

const judged = (yaml: string): string[] =>
  objectsIn(yaml).flatMap((object) =>
    builtInSchemas('1.36')
      .judge(object)
      .map(({ path, message, help }) => `${path}: ${message}; ${help}`),
  );

const pod = (spec: string): string[] => judged(`{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: ${spec}}`);
const configMap = (fields: string): string[] =>
  judged(`{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, ${fields}}`);

describe('built-in kinds, as the server reads them', () => {
  it('null is what was left out', () => {
    expect(pod('{containers: [{name: a, image: b, command: null, ports: [null]}], volumes: null}')).toEqual([]);
    expect(configMap('data: {a: null}')).toEqual([]);
    expect(judged('{apiVersion: v1, kind: Pod, metadata: {name: a, creationTimestamp: null}, spec: null}')).toEqual([]);
  });

  it('names have the case of the API', () => {
    expect(pod('{Containers: []}')).toEqual([
      '/spec/Containers: spec.Containers is no field of PodSpec; did you mean containers?',
    ]);
  });

  it('an unknown field is one even if it is null', () => {
    expect(configMap('datta: null')).toEqual(['/datta: datta is no field of ConfigMap; did you mean data?']);
  });

  it('what no field is like is answered with those that there are', () => {
    expect(configMap('zzz: 1')).toEqual([
      '/zzz: zzz is no field of ConfigMap; ' +
        'leave it out, or write apiVersion, binaryData, data, immutable, kind, metadata',
    ]);
  });

  it('names that every JavaScript object has are not known', () => {
    expect(configMap('constructor: 1, toString: 1')).toHaveLength(2);
  });

  it.each([
    ['terminationGracePeriodSeconds: 3000000000', true],
    ['terminationGracePeriodSeconds: 1.5', false],
    ['terminationGracePeriodSeconds: 30.0', true],
    ['terminationGracePeriodSeconds: 1e30', false],
    ['priority: 2147483647', true],
    ['priority: 2147483648', false],
    ['priority: -2147483648', true],
    ['priority: "1"', false],
    ['hostNetwork: "true"', false],
    ['hostNetwork: 1', false],
    ['nodeName: 5', false],
    ['nodeSelector: {a: 1}', false],
    ['nodeSelector: []', false],
    ['tolerations: {}', false],
    ['overhead: {cpu: 1, memory: 1Gi, a: " 1 "}', true],
    ['overhead: {cpu: 1GB}', false],
    ['overhead: {cpu: true}', false],
    ['overhead: {cpu: ""}', false],
  ])('reads %s: %s', (fields, sound) => {
    expect(pod(`{${fields}}`)).toHaveLength(sound ? 0 : 1);
  });

  it('a key with dots stands in brackets', () => {
    expect(configMap('data: {app.yaml: 1}')).toEqual([
      '/data/app.yaml: data["app.yaml"] is the number 1, not text; write "1"',
    ]);
  });

  it('says what to write where the value tells', () => {
    expect(pod('{hostNetwork: "yes", priority: "10"}').map((text) => text.split('; ')[1])).toEqual([
      'write true',
      'write 10',
    ]);
  });
});
