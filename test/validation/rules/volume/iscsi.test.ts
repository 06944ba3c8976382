import { expect, it } from 'vitest';
import { iscsi } from '../../../../src/validation/rules/volume/iscsi.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(iscsi);

const IQN = 'iqn.2024-01.com.example:a';
const portal = 'a'.repeat(62);

it.each([
  [{ iqn: 'eui.0123456789abcdef' }, []],
  [{ iqn: 'naa.0123456789abcdef0123456789abcdef' }, []],
  [{ iqn: 'iqn.2024-01.com.example' }, ['/spec/volumes/0/iscsi/iqn']],
  [{ iqn: IQN, initiatorName: '' }, ['/spec/volumes/0/iscsi/initiatorName']],
  [{ iqn: IQN, initiatorName: IQN, targetPortal: portal }, []],
  [{ iqn: IQN, initiatorName: IQN, targetPortal: `${portal}a` }, ['/spec/volumes/0/name']],
  [{ iqn: IQN, targetPortal: `${portal}a` }, []],
])('judges %j', (fields, places) => {
  expect(placesFound(iscsi, podWith({ volumes: [{ name: 'a', iscsi: { lun: 0, ...fields } }] }))).toEqual(places);
});
