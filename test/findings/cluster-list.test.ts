import { expect, it } from 'vitest';
import { clusterList } from '../../src/findings/cluster-list.js';

it.each<[clusters: string[], list: string]>([
  [[], ''],
  [['prod/seoul'], 'prod/seoul'],
  [['dev/local', 'prod/seoul', 'prod/busan'], 'dev/local, prod/seoul, prod/busan'],
  [['dev/local', 'prod/seoul', 'prod/busan', 'prod/daegu'], 'dev/local, prod/seoul and 2 more'],
  [Array.from({ length: 300 }, (_, index) => `edge/store-${index}`), 'edge/store-0, edge/store-1 and 298 more'],
  [['prod/\u001b[31m'], 'prod/␛[31m'],
])('%s', (clusters, list) => {
  expect(clusterList(clusters)).toBe(list);
});
