import * as kplus from 'cdk8s-plus-33';
import type { Chart } from 'cdk8s';
import type { Config, Secret, ServiceMap, SharedVolume, StatelessApp } from 'servicemap';
import { cdk8sPlus, configFrom, volumeFrom, workloadFrom } from 'servicemap/cdk8s-plus';

// What must not compile stands in refused/.

/** What is given to cdk8s-plus has its own types, which no cast could make up. */
export function given(
  map: ServiceMap,
  api: StatelessApp<'http'>,
  settings: Config<'LEVEL'>,
  login: Secret<'key'>,
  uploads: SharedVolume,
): void {
  const plus = cdk8sPlus(kplus);
  const pods: kplus.IPodSelector & kplus.INetworkPolicyPeer = plus.pods(api);
  const all: kplus.INetworkPolicyPeer = plus.pods(map);
  const backend: kplus.IngressBackend = plus.backend(api.ports.http);
  const configMap: kplus.IConfigMap = plus.configMap(settings);
  const secret: kplus.ISecret = plus.secret(login);
  const account: kplus.IServiceAccount = plus.serviceAccount(api);
  const claim: kplus.IPersistentVolumeClaim = plus.claim(uploads);
  void [pods, all, backend, configMap, secret, account, claim, plus.backend(api), plus.backend(api.address)];
}

/** What is taken from cdk8s-plus, from its classes and from its interfaces. */
export function taken(
  scope: Chart,
  configMap: kplus.IConfigMap,
  secret: kplus.ISecret,
  claim: kplus.IPersistentVolumeClaim,
  deployment: kplus.Deployment,
  service: kplus.Service,
): void {
  const theirs = workloadFrom(deployment, { service });
  void [configFrom(configMap).key('LEVEL'), configFrom(secret).files(), volumeFrom(claim), theirs.on('http').address];
  void [workloadFrom(new kplus.CronJob(scope, 'job', { schedule: undefined as never })), theirs.uses(theirs)];
}
