import { type App, ServiceMap, StatefulDB } from 'servicemap';

export function database(app: App): void {
  new StatefulDB(new ServiceMap(app, 'shop'), 'db', {
    image: 'postgres:16.4',
    replicas: 3,
    ports: { postgres: 5432 },
    storage: {
      data: { size: '10Gi', mountPath: '/var/lib/data', storageClass: 'fast', accessMode: 'ReadWriteOncePod' },
    },
    ordering: 'Parallel',
    partition: 1,
    retention: { whenDeleted: 'Delete', whenScaled: 'Retain' },
  });
}

export function devices(app: App): void {
  new StatefulDB(new ServiceMap(app, 'shop'), 'db', {
    image: 'postgres:16.4',
    storage: { raw: { size: '10Gi', devicePath: '/dev/xvda' } },
  });
}
