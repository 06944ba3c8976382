import type { Rule } from '../../rule.js';
import { hostPort } from './host-port.js';
import { image } from './image.js';
import { initHooks } from './init-hooks.js';
import { lifecycle } from './lifecycle.js';
import { name } from './name.js';
import { policy } from './policy.js';
import { port } from './port.js';
import { resizePolicy } from './resize-policy.js';
import { restartPolicy } from './restart-policy.js';
import { restartRules } from './restart-rules.js';
import { stopSignal } from './stop-signal.js';
import { uniqueName } from './unique-name.js';

/** What the server asks of containers. */
export const container: readonly Rule[] = [
  hostPort,
  image,
  initHooks,
  lifecycle,
  name,
  policy,
  port,
  resizePolicy,
  restartPolicy,
  restartRules,
  stopSignal,
  uniqueName,
];
