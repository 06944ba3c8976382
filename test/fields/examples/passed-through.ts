import {
  type App,
  ExposedService,
  ExternalService,
  type PatchOperation,
  ServiceMap,
  StaticVolume,
  StatelessApp,
  Volume,
} from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export const cluster = {
  featureGates: ['PodCertificateRequest'],
  gateway: { name: 'public', namespace: 'gateway' },
  ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] },
};

const add = (path: string, value: unknown): PatchOperation => ({ op: 'add', path, value });

export function route(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const target = new StatelessApp(map, 'web', { image, ports: { http: 8080 } });
  new ExposedService(map, 'storefront', { target, http: { hosts: ['shop.example.com'], by: 'HTTPRoute' } });
  const headers = { type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['X-Remove'] } };
  map.patch({ kind: 'HTTPRoute' }, [
    add('/spec/parentRefs/0/port', 443),
    add('/spec/rules/0/name', 'all'),
    add('/spec/rules/0/backendRefs/0/namespace', 'shop'),
    add('/spec/rules/0/backendRefs/0/filters', [headers]),
    add('/spec/rules/0/filters', [
      {
        type: 'CORS',
        cors: {
          allowOrigins: ['https://shop.example.com'],
          allowMethods: ['GET'],
          allowHeaders: ['X-Token'],
          exposeHeaders: ['X-Total'],
          allowCredentials: true,
          maxAge: 600,
        },
      },
      { type: 'ExtensionRef', extensionRef: { group: 'example.com', kind: 'RateLimit', name: 'slow' } },
      {
        type: 'RequestMirror',
        requestMirror: {
          backendRef: { group: '', kind: 'Service', name: 'copy', namespace: 'shop', port: 8080 },
          fraction: { numerator: 1, denominator: 10 },
        },
      },
    ]),
  ]);
}

export function ingress(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const target = new StatelessApp(map, 'web', { image, ports: { http: 8080 } });
  new ExposedService(map, 'storefront', { target, http: { hosts: ['shop.example.com'], by: 'Ingress' } });
  const port = '/spec/rules/0/http/paths/0/backend/service/port';
  map.patch({ kind: 'Ingress' }, [{ op: 'replace', path: port, value: { name: 'http' } }]);
}

export function endpoints(app: App): void {
  const map = new ServiceMap(app, 'shop');
  new ExternalService(map, 'legacy', { addresses: ['10.30.0.7'], ports: { http: 8080 } });
  map.patch({ kind: 'EndpointSlice' }, [
    add('/endpoints/0/hints', { forZones: [{ name: 'zone-a' }], forNodes: [{ name: 'node-1' }] }),
    add('/endpoints/0/targetRef', { kind: 'Pod', name: 'legacy-0', namespace: 'shop' }),
  ]);
}

export function volumes(app: App): void {
  const map = new ServiceMap(app, 'shop');
  new Volume(map, 'uploads', { size: '10Gi' });
  map.patch({ kind: 'PersistentVolumeClaim', name: 'uploads' }, [add('/spec/resources/limits', { storage: '20Gi' })]);
  new StaticVolume(map, 'disk', { size: '10Gi', csi: { driver: 'disks.example.com', volumeHandle: 'disk-1' } });
  map.patch({ kind: 'PersistentVolume' }, [add('/spec/volumeAttributesClassName', 'gold')]);
}

export function pods(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const volume = '/spec/template/spec/volumes';
  new StatelessApp(map, 'api', {
    image,
    env: { NODE: { field: 'spec.nodeName' } },
    mounts: {
      '/podinfo': { downwardAPI: { labels: 'metadata.labels' } },
      '/shared': { claim: 'shared' },
      '/certificate': {
        projected: {
          sources: [{ podCertificate: { signerName: 'example.com/pods', keyType: 'ED25519', keyPath: 'key.pem' } }],
        },
      },
    },
    patches: {
      Deployment: [
        add('/metadata/finalizers', ['example.com/last-words']),
        add('/spec/template/spec/containers/0/env/0/valueFrom/fieldRef/apiVersion', 'v1'),
        add(`${volume}/0/downwardAPI/defaultMode`, 0o400),
        add(`${volume}/1/persistentVolumeClaim/readOnly`, true),
        add(`${volume}/2/projected/sources/0/podCertificate/userAnnotations`, { 'example.com/team': 'shop' }),
      ],
    },
  });
}
