import { type App, type ClusterOptions, ServiceMap, StatefulDB } from 'servicemap';

export const cluster: ClusterOptions = { featureGates: ['MaxUnavailableStatefulSet'] };

export function database(app: App): void {
  new StatefulDB(new ServiceMap(app, 'shop'), 'db', {
    image: 'postgres:16.4',
    replicas: 3,
    ports: { postgres: 5432 },
    storage: {
      data: { size: '10Gi', mountPath: '/var/lib/data', storageClass: 'fast', accessMode: 'ReadWriteOncePod' },
    },
    health: { exec: ['pg_isready'] },
    ordering: 'Parallel',
    startOrdinal: 2,
    partition: 3,
    unavailable: 2,
    minReadySeconds: 5,
    revisionHistoryLimit: 3,
    retention: { whenDeleted: 'Delete', whenScaled: 'Retain' },
  });
}

export function devices(app: App): void {
  new StatefulDB(new ServiceMap(app, 'shop'), 'db', {
    image: 'postgres:16.4',
    storage: { raw: { size: '10Gi', devicePath: '/dev/xvda' } },
  });
}

export function peers(app: App): void {
  new StatefulDB(new ServiceMap(app, 'shop'), 'db', {
    image: 'postgres:16.4',
    storage: { size: '10Gi', mountPath: '/var/lib/data' },
    governing: { name: 'db-peers' },
  });
}
