import { expect, it } from 'vitest';
import { CronTask } from '../../../src/constructs/cron-task.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { Task } from '../../../src/constructs/task.js';
import type { ServiceMap } from '../../../src/constructs/service-map.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

const sidecars = { proxy: { image } };
const make = (map: ServiceMap) => {
  new Task(map, 'task', {
    image,
    sidecars: { proxy: { image } },
  });
  new CronTask(map, 'cron', { image, schedule: '@daily', sidecars });
  new StatelessApp(map, 'api', {
    image,
    sidecars: { proxy: { image } },
    init: { wait: { image } },
  });
  new StatelessApp(map, 'fine', { image, sidecars });
};

it('sidecars where Kubernetes knows none', () => {
  expect(program(make, { cluster: { kubernetes: '1.28' } }).findings).toMatchInlineSnapshot(`
    "pod/sidecar-never-ends: Kubernetes 1.28 knows no sidecars: "proxy" runs on when the work is done, so the pod never ends
      const sidecars = { «proxy»: { image } };
      help: run it on Kubernetes 1.29 or newer, or without the sidecar
    pod/sidecar-never-ends: Kubernetes 1.28 knows no sidecars: "proxy" runs on when the work is done, so the pod never ends
      sidecars: { «proxy»: { image } },
      help: run it on Kubernetes 1.29 or newer, or without the sidecar
    warning pod/sidecar-after-init: Kubernetes 1.28 knows no sidecars: they start after the init containers, which can't use them
      «sidecars»: { proxy: { image } },
      help: run it on Kubernetes 1.29 or newer, if init containers need a sidecar"
  `);
});

it('nothing where it knows them', () => {
  expect(program(make, { cluster: { kubernetes: '1.29' } }).findings).toBe('');
});
