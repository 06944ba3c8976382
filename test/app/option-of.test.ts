import { describe, expect, it } from 'vitest';
import { optionOf } from '../../src/app/option-of.js';

const pod = {
  containers: [
    { name: 'main', ports: [{ name: 'http' }], env: [{ name: 'A' }], volumeMounts: [{ mountPath: '/data' }] },
  ],
};
const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'a' },
  spec: { template: { spec: pod } },
};
const cron = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'a' },
  spec: { jobTemplate: { spec: { template: { spec: pod } } } },
};

describe('the option that a place in an object comes from', () => {
  it.each([
    ['/spec/template/spec/containers/0/image', ['image']],
    ['/spec/template/spec/containers/0/imagePullPolicy', []],
    ['/spec/template/spec/containers/0/ports/0/containerPort', ['ports', 'http']],
    ['/spec/template/spec/containers/0/env/0/value', ['env', 'A']],
    ['/spec/template/spec/containers/0/env/9/value', ['env']],
    ['/spec/template/spec/containers/0/volumeMounts/0', ['mounts', '/data']],
    ['/spec/template/spec/containers/1/image', []],
    ['/spec/template/spec/nodeSelector/disk', ['nodes']],
    ['/spec/replicas', ['replicas']],
    ['/metadata/labels/acme.com~1team', ['labels', 'acme.com/team']],
    ['/metadata/name', ['#1']],
    ['', []],
  ])('%s is %j', (path, option) => {
    expect(optionOf(deployment, path)).toEqual(option);
  });

  it('finds the pods of a CronJob', () => {
    expect(optionOf(cron, '/spec/jobTemplate/spec/template/spec/containers/0/env/0')).toEqual(['env', 'A']);
  });
});
