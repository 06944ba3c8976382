import { expect, it } from 'vitest';
import { renderResources, type ResourceOptions, resourcesSchema } from '../../src/rendering/resources.js';

it.each<[string, ResourceOptions | undefined, object | undefined]>([
  ['nothing', undefined, undefined],
  ['nothing said', {}, undefined],
  ['an empty amount', { cpu: {} }, undefined],
  ['CPU has no limit by itself', { cpu: '100m' }, { requests: { cpu: '100m' } }],
  ['memory is limited to its request', { memory: '1Gi' }, { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } }],
  [
    'so is disk',
    { ephemeralStorage: '1Gi' },
    { requests: { 'ephemeral-storage': '1Gi' }, limits: { 'ephemeral-storage': '1Gi' } },
  ],
  [
    'request and limit as they are said',
    { cpu: { request: '1', limit: '2' }, memory: { request: '1Gi', limit: '2Gi' } },
    { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2', memory: '2Gi' } },
  ],
  ['a limit alone', { memory: { limit: '2Gi' } }, { limits: { memory: '2Gi' } }],
  ['no limit', { memory: { request: '1Gi', limit: 'none' } }, { requests: { memory: '1Gi' } }],
])('%s', (_, options, expected) => {
  expect(renderResources(options)).toEqual(expected);
});

it.each([{ cpu: '1 core' }, { memory: '1GB' }, { cpu: 1 }, { memory: { request: 'none' } }, { gpu: '1' }])(
  'refuses %o',
  (options) => {
    expect(resourcesSchema.safeParse(options).success).toBe(false);
  },
);
