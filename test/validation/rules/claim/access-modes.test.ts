import { accessModes } from '../../../../src/validation/rules/claim/access-modes.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(accessModes);

it('judges templates of a StatefulSet from 1.34 on', () => {
  const yaml = `{ apiVersion: apps/v1, kind: StatefulSet, metadata: { name: a }, spec: { volumeClaimTemplates: [{ metadata: { name: a }, spec: {} }] } }`;
  expect(judgedBy(accessModes, yaml).map(({ path }) => path)).toEqual([
    '/spec/volumeClaimTemplates/0/spec/accessModes',
  ]);
});

it('lets them pass before, as the server does', () => {
  const yaml = `{ apiVersion: apps/v1, kind: StatefulSet, metadata: { name: a }, spec: { volumeClaimTemplates: [{ metadata: { name: a }, spec: {} }] } }`;
  expect(judgedBy(accessModes, yaml, { version: '1.33' }).map(({ path }) => path)).toEqual([]);
});

it('judges a claim without spec', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a } }`;
  expect(judgedBy(accessModes, yaml).map(({ path }) => path)).toEqual(['/spec/accessModes']);
});

it('judges what a pod of a CronJob makes', () => {
  const yaml = `{ apiVersion: batch/v1, kind: CronJob, metadata: { name: a }, spec: { jobTemplate: { spec: { template: { spec: { containers: [], volumes: [{ name: v, ephemeral: { volumeClaimTemplate: { spec: {} } } }] } } } } } }`;
  expect(judgedBy(accessModes, yaml).map(({ path }) => path)).toEqual([
    '/spec/jobTemplate/spec/template/spec/volumes/0/ephemeral/volumeClaimTemplate/spec/accessModes',
  ]);
});
