import { type FeatureGate, type ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import { STOP_SIGNALS } from '../../../src/kubernetes/signals.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** What is there only with a feature gate that no version has on by itself. */
const BEHIND: Readonly<Partial<Record<FeatureGate, (map: ServiceMap) => void>>> = {
  MaxUnavailableStatefulSet: (map) => {
    for (const unavailable of [2, '50%']) {
      const storage = { size: '1Gi', mountPath: '/data' };
      new StatefulDB(map, `db-${parseInt(String(unavailable), 10)}`, { image, storage, replicas: 4, unavailable });
    }
  },
  HPAScaleToZero: (map) => {
    const metrics = [{ external: 'queue_messages_ready', averageValue: 30 }];
    new StatelessApp(map, 'sleepy', { image, replicas: { min: 0, max: 5, metrics } });
  },
  ContainerStopSignals: (map) => {
    STOP_SIGNALS.forEach((stopSignal, index) => {
      new StatelessApp(map, `ended-${index}`, { image, lifecycle: { stopSignal } });
    });
  },
};

/** Every option that needs a feature gate, as far as the cluster has it on. */
export function behindGates(map: ServiceMap, gates: readonly FeatureGate[]): void {
  for (const gate of gates) BEHIND[gate]?.(map);
}
