import cdk8s from 'cdk8s/package.json' with { type: 'json' };
import { NEWEST } from '../../src/kubernetes/versions.js';
import { build } from '../../test/cluster/binaries/build.js';
import { pinnedVersion, releaseOf } from '../../test/cluster/binaries/versions.js';

/** The peers that are written in Go, built once into the cache that the cluster tests have. */
export const binaries = () => build(['helm', 'kubeconform', 'kubectl'], NEWEST, (line) => console.error(line));

/** What the peers are called in the table. */
export const names = {
  cdk8s: `cdk8s ${cdk8s.version}`,
  helm: `helm ${pinnedVersion('helm', 'helm.sh/helm/v4')}`,
  kubeconform: `kubeconform ${pinnedVersion('kubeconform', 'github.com/yannh/kubeconform')}`,
  kubectl: `kubectl ${releaseOf(NEWEST)}`,
};
