import { iscsi } from '../../../../src/validation/rules/persistent-volume/iscsi.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(iscsi);

it('counts the name and the portal together', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }, spec: { iscsi: { targetPortal: '1.2.3.4:3260', iqn: 'iqn.2001-04.c:a', lun: 0, initiatorName: 'iqn.2001-04.c:b' } } }`;
  expect(judgedBy(iscsi, yaml).map(({ path }) => path)).toEqual(['/spec/iscsi/targetPortal']);
});

it('wants a Secret for CHAP, and a lun of 255 at most', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { iscsi: { targetPortal: a, iqn: eui.0123456789abcdef, lun: 256, chapAuthSession: true } } }`;
  expect(judgedBy(iscsi, yaml).map(({ path }) => path)).toEqual(['/spec/iscsi/secretRef', '/spec/iscsi/lun']);
});
