import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type KubernetesVersion, NEWEST } from '../../../src/kubernetes/versions.js';
import { cacheFolder } from './cache.js';
import { go } from './go.js';
import { kubernetesModule } from './module.js';
import { moduleFolder, type PinnedModule, pinnedVersion, releaseOf } from './versions.js';

/** What is built. */
export type Program = KubernetesProgram | keyof typeof OTHERS;

type KubernetesProgram = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler' | 'kubectl';

/** What answers requests. */
export const API_SERVER = ['etcd', 'kube-apiserver'] as const;

/** What runs workloads, beside that. */
export const CONTROLLERS = ['kube-controller-manager', 'kube-scheduler', 'kwok'] as const;

interface Recipe {
  readonly release: string;
  readonly target: string;
  readonly module: () => Promise<string>;
  readonly link?: string;
}

// Each has a module of its name in modules/, which pins the first of these; the second is what is built.
const OTHERS = {
  etcd: ['go.etcd.io/etcd/server/v3', ''],
  kwok: ['sigs.k8s.io/kwok', '/cmd/kwok'],
  helm: ['helm.sh/helm/v4', '/cmd/helm'],
  kubeconform: ['github.com/yannh/kubeconform', '/cmd/kubeconform'],
} as const satisfies Partial<Record<PinnedModule, readonly [string, string]>>;

const isOther = (program: Program): program is keyof typeof OTHERS => program in OTHERS;

function recipeOf(program: Program, version: KubernetesVersion): Recipe {
  if (isOther(program)) {
    const [path, inside] = OTHERS[program];
    return {
      release: pinnedVersion(program, path),
      target: `${path}${inside}`,
      module: async () => moduleFolder(program),
    };
  }
  const release = releaseOf(version);
  const [major, minor] = release.split('.');
  const fact = (name: string, value: string): string => `-X k8s.io/component-base/version.${name}=${value}`;
  return {
    release,
    target: `k8s.io/kubernetes/cmd/${program}`,
    module: async () => kubernetesModule(version),
    // Without them a server takes itself for v0.0.0, and behaves as another version.
    link: [fact('gitVersion', `v${release}`), fact('gitMajor', major ?? ''), fact('gitMinor', minor ?? '')].join(' '),
  };
}

/**
 * Sees that programs are in the cache, building what is not; gives their paths.
 * @param say is told what is being built, since that takes minutes
 * @throws MissingGo where something is to be built and there is no Go
 */
export async function build<P extends Program>(
  programs: readonly P[],
  version: KubernetesVersion = NEWEST,
  say: (line: string) => void = () => undefined,
): Promise<Readonly<Record<P, string>>> {
  const toolchain = await go(moduleFolder('kubernetes'), 'env', 'GOVERSION');
  const paths: Partial<Record<Program, string>> = {};
  for (const program of programs) paths[program] = await buildOne(program, version, toolchain, say);
  return paths as Record<P, string>;
}

async function buildOne(
  program: Program,
  version: KubernetesVersion,
  toolchain: string,
  say: (line: string) => void,
): Promise<string> {
  const { release, target, module, link = '' } = recipeOf(program, version);
  const folder = join(cacheFolder(), `${isOther(program) ? program : 'kubernetes'}-${release}-${toolchain}`);
  const path = join(folder, program);
  if (existsSync(path)) return path;

  say(`building ${program} ${release}`);
  await mkdir(folder, { recursive: true });
  // Under its name there is only ever a whole program, whatever ends this run or runs beside it.
  const draft = join(folder, `.${program}-${randomUUID()}`);
  try {
    await go(await module(), 'build', '-trimpath', '-ldflags', link, '-o', draft, target);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return path;
}
