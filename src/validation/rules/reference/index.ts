import type { Rule } from '../../rule.js';
import { claim } from './claim.js';
import { configMapKey } from './config-map-key.js';
import { configMap } from './config-map.js';
import { duplicateObject } from './duplicate-object.js';
import { ingressClass } from './ingress-class.js';
import { priorityClass } from './priority-class.js';
import { role } from './role.js';
import { runtimeClass } from './runtime-class.js';
import { secretKey } from './secret-key.js';
import { secret } from './secret.js';
import { serviceAccount } from './service-account.js';
import { storageClass } from './storage-class.js';
import { tlsSecret } from './tls-secret.js';

/** What leads nowhere, or collides, among the objects of a set. */
export const reference: readonly Rule[] = [
  claim,
  configMapKey,
  configMap,
  duplicateObject,
  ingressClass,
  priorityClass,
  role,
  runtimeClass,
  secretKey,
  secret,
  serviceAccount,
  storageClass,
  tlsSecret,
];
