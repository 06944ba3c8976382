import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';
import { type Construct, Config, Secret, ServiceMap, SharedVolume, StatelessApp } from 'servicemap';
import { cdk8sPlus, configFrom, volumeFrom, workloadFrom } from 'servicemap/cdk8s-plus';

const image = 'ghcr.io/acme/api:1.0.0';

/** A map in which everything of cdk8s-plus stands beside ours and is used by it, and the other way round. */
export function mixed(scope: Construct): void {
  const map = new ServiceMap(scope, 'mixed', { podSecurity: 'baseline', network: 'strict' });
  const plus = cdk8sPlus(kplus);

  const settings = configFrom(
    new kplus.ConfigMap(map, 'settings', { metadata: { name: 'settings' }, data: { LEVEL: 'info', 'app.json': '{}' } }),
  );
  const login = configFrom(
    new kplus.Secret(map, 'login', { metadata: { name: 'login' }, stringData: { key: 'public' } }),
  );
  const disk = new kplus.PersistentVolumeClaim(map, 'disk', {
    metadata: { name: 'disk' },
    storage: Size.gibibytes(1),
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
  });
  const web = new kplus.Deployment(map, 'web', {
    metadata: { name: 'web' },
    containers: [{ image, portNumber: 8080, securityContext: { user: 1000 } }],
  });
  const service = new kplus.Service(map, 'web-service', {
    metadata: { name: 'web' },
    selector: web,
    ports: [{ name: 'http', port: 80, targetPort: 8080 }],
  });
  const theirs = workloadFrom(web, { service });
  const account = new kplus.ServiceAccount(map, 'robot', { metadata: { name: 'robot' } });

  const own = new Config(map, 'own', { data: { LEVEL: 'info' } });
  const certificate = new Secret(map, 'certificate', { existing: ['tls.crt', 'tls.key'] });
  const uploads = new SharedVolume(map, 'uploads', { size: '10Gi', storageClass: 'shared' });
  const api = new StatelessApp(map, 'api', {
    image,
    ports: { http: 8080 },
    env: { LEVEL: settings.key('LEVEL'), PASSWORD: login.key('key'), WEB: theirs.on('http').address },
    envFrom: [settings],
    mounts: { '/etc/api': settings.files({ keys: ['app.json'] }), '/disk': volumeFrom(disk), '/uploads': uploads },
    serviceAccount: account.name,
  });
  theirs.uses(api);
  web.addVolume(kplus.Volume.fromPersistentVolumeClaim(map, 'v', plus.claim(uploads)));
  web.containers[0]?.env.copyFrom(kplus.Env.fromConfigMap(plus.configMap(own)));

  const role = new kplus.Role(map, 'reader', { metadata: { name: 'reader' } });
  role.allowRead(kplus.ApiResource.CONFIG_MAPS);
  role.bind(plus.serviceAccount(api));
  new kplus.NetworkPolicy(map, 'extra', {
    metadata: { name: 'extra' },
    selector: plus.pods(api),
    ingress: { rules: [{ peer: plus.pods(map), ports: [kplus.NetworkPolicyPort.tcp(8080)] }] },
  });
  const ingress = new kplus.Ingress(map, 'ingress', { metadata: { name: 'theirs' } });
  ingress.addHostRule('mixed.example.com', '/', plus.backend(api.ports.http));
  ingress.addTls([{ hosts: ['mixed.example.com'], secret: plus.secret(certificate) }]);
  // It writes out what the server leaves out.
  map.patch({ kind: 'Deployment', name: 'web' }, [{ op: 'remove', path: '/spec/minReadySeconds' }]);
  map.patch({ kind: 'RoleBinding' }, [{ op: 'remove', path: '/subjects/0/apiGroup' }]);
  map.patch({ kind: 'Ingress', name: 'theirs' }, [{ op: 'add', path: '/spec/ingressClassName', value: 'nginx' }]);
}
