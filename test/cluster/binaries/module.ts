import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';
import { cacheFolder } from './cache.js';
import { go } from './go.js';
import { moduleFolder, pinnedVersion, releaseOf } from './versions.js';

/** The Go module that builds a version of Kubernetes: the committed one, or one that is written into the cache. */
export async function kubernetesModule(version: KubernetesVersion): Promise<string> {
  const release = releaseOf(version);
  if (release === pinnedVersion('kubernetes', 'k8s.io/kubernetes')) return moduleFolder('kubernetes');
  const folder = join(cacheFolder(), 'modules', `kubernetes-${release}`);
  if (existsSync(folder)) return folder;

  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  await cp(join(moduleFolder('kubernetes'), 'tools.go'), join(draft, 'tools.go'));
  const { GoMod } = JSON.parse(await go(draft, 'mod', 'download', '-json', `k8s.io/kubernetes@v${release}`)) as {
    GoMod: string;
  };
  await writeFile(join(draft, 'go.mod'), moduleText(release, await readFile(GoMod, 'utf8')));
  await go(draft, 'mod', 'tidy');
  return place(draft, folder);
}

/**
 * The go.mod that builds a release, from the go.mod of k8s.io/kubernetes. There the parts of Kubernetes are `v0.0.0`
 * and replaced by folders of the same repository; the same parts are published as `v0.<minor>.<patch>`.
 */
export function moduleText(release: string, theirs: string): string {
  const parts = [...theirs.matchAll(/^\s*(?:require )?(k8s\.io\/[\w-]+) v0\.0\.0(?: \/\/ indirect)?$/gm)].map(
    ([, path]) => `\t${path} => ${path} v0.${release.slice(release.indexOf('.') + 1)}`,
  );
  // A replace holds only in the main module, so those of other people's modules are carried over.
  const others = [...theirs.matchAll(/^\s*(?:replace )?(\S+(?: v\S+)? => \S+ v\S+)$/gm)].map(([, line]) => `\t${line}`);
  return [
    'module servicemap.test/cluster/kubernetes',
    '',
    /^go .*$/m.exec(theirs)?.[0] ?? 'go 1.21',
    '',
    `require k8s.io/kubernetes v${release}`,
    '',
    'replace (',
    ...new Set([...parts, ...others].toSorted()),
    ')',
    '',
  ].join('\n');
}

/** Gives a finished folder its name; where another run was faster, theirs is as good. */
export async function place(draft: string, folder: string): Promise<string> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  }
  return folder;
}
