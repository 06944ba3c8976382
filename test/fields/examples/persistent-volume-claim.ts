import { type App, ServiceMap, Volume } from 'servicemap';

export function disk(app: App): void {
  new Volume(new ServiceMap(app, 'shop'), 'uploads', {
    size: '10Gi',
    accessMode: 'ReadWriteOnce',
    storageClass: 'fast',
    volumeMode: 'Block',
    volumeAttributesClass: 'gold',
    dataSource: { snapshot: 'yesterday' },
  });
}

export function chosen(app: App): void {
  const selector = { matchExpressions: [{ key: 'tier', operator: 'In' as const, values: ['fast'] }] };
  new Volume(new ServiceMap(app, 'shop'), 'uploads', { size: '10Gi', storageClass: false, selector });
}
