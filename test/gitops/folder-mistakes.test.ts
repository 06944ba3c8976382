import { describe, expect, it } from 'vitest';
import { App, type AppOptions } from '../../src/app/app.js';
import { hostDuring } from '../../src/app/host.js';
import type { OutputPlace } from '../../src/gitops/folder-mistakes.js';
import { GitOps } from '../../src/gitops/gitops.js';
import type { GitOpsOptions } from '../../src/gitops/gitops-options.js';
import type { Layout } from '../../src/output/layouts/form.js';
import { told } from '../program.js';
import { HTTPS, KEY, SSH } from './deliver.js';

const OURS = ['git@github.com:acme/shop.git'];

/** What synth says that writes to a place. */
function said(place: OutputPlace | undefined, options: object, layout: Layout = 'object', app: AppOptions = {}) {
  const host = {
    form: { layout, format: 'yaml' as const },
    place: () => place,
    constructed: () => undefined,
    handOver: () => undefined,
  };
  return hostDuring(host, async () => {
    const made = new App({ name: 'test', ...app });
    new GitOps(made, 'shop', options as GitOpsOptions);
    return told(made.findings());
  });
}

describe('files that go where no controller looks', () => {
  it('are told at the option folder', async () => {
    const place = { path: 'sub/deploy', remotes: OURS };
    expect(await said(place, { repository: HTTPS, folder: 'dist', argoCd: {} })).toMatchInlineSnapshot(`
      "warning gitops/folder: synth writes to sub/deploy of this repository, and Argo CD looks in dist: it would find nothing of it
        «new GitOps»(made, 'shop', options as GitOpsOptions);
        help: write folder: 'sub/deploy'"
    `);
  });

  it.each<[string, OutputPlace, object, string]>([
    ['a program in a folder', { path: 'apps/shop/dist', remotes: OURS }, {}, "write folder: 'apps/shop/dist'"],
    ['the top of the repository', { path: '.', remotes: OURS }, {}, "write folder: '.'"],
    ['a folder that is not the top', { path: 'dist', remotes: OURS }, { folder: '.' }, "write folder: 'dist'"],
    [
      'a folder that none can name',
      { path: 'my apps/dist', remotes: OURS },
      {},
      'let synth write to dist, or to a folder of letters, digits, - _ and .',
    ],
  ])('%s', async (_, place, options, help) => {
    const env = { environments: { prod: { clusters: { seoul: {} } } } };
    expect(await said(place, { repository: HTTPS, argoCd: {}, ...options }, 'object', env)).toContain(help);
  });

  it('says Flux where that delivers', async () => {
    expect(await said({ path: 'deploy', remotes: OURS }, { repository: SSH, flux: KEY })).toContain(
      'Flux looks in dist',
    );
  });

  it('does not send an App without environments to the top, which Argo CD would refuse', async () => {
    expect(await said({ path: '.', remotes: OURS }, { repository: HTTPS, argoCd: {} })).toContain(
      'help: let synth write to dist',
    );
  });
});

describe('nothing is said', () => {
  const elsewhere = { path: 'deploy', remotes: OURS };
  it.each<[string, OutputPlace | undefined, object, Layout?]>([
    ['where the two agree', { path: 'dist', remotes: OURS }, { repository: HTTPS, argoCd: {} }],
    [
      'where they agree by name',
      { path: 'deploy', remotes: OURS },
      { repository: HTTPS, folder: 'deploy', argoCd: {} },
    ],
    ['outside a repository', undefined, { repository: HTTPS, argoCd: {} }],
    ['without a remote', { path: 'deploy', remotes: [] }, { repository: HTTPS, argoCd: {} }],
    ['in another repository', elsewhere, { repository: 'https://github.com/acme/manifests.git', argoCd: {} }],
    ['of a source that exists', elsewhere, { repository: { name: 'flux-system' }, flux: {} }],
    ['of an artifact', elsewhere, { repository: 'oci://github.com/acme/shop', flux: {} }],
    ['of a layout without folders', elsewhere, { repository: SSH, flux: KEY }, 'stream'],
  ])('%s', async (_, place, options, layout) => {
    expect(await said(place, options, layout)).toBe('');
  });

  it.each<[string, object]>([
    ['the folder', { folder: '/deploy' }],
    ['the repository', { repository: 'acme/shop' }],
  ])('of what follows from %s that is wrong itself', async (_, options) => {
    const env = { environments: { prod: { clusters: { seoul: {} } } } };
    expect(await said(elsewhere, { repository: HTTPS, argoCd: {}, ...options }, 'object', env)).not.toContain(
      'gitops/folder',
    );
  });
});

it('looks at the place only where there is a GitOps', async () => {
  const host = {
    place: () => {
      throw new Error('looked');
    },
    constructed: () => undefined,
    handOver: () => undefined,
  };
  await hostDuring(host, async () => expect(new App({ name: 'test' }).findings()).toEqual([]));
});
