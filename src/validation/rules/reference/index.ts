import type { Rule } from '../../rule.js';
import { backendPort } from './backend-port.js';
import { backend } from './backend.js';
import { budgetPods } from './budget-pods.js';
import { claim } from './claim.js';
import { configMapKey } from './config-map-key.js';
import { configMap } from './config-map.js';
import { duplicateObject } from './duplicate-object.js';
import { ingressClass } from './ingress-class.js';
import { limitRange } from './limit-range.js';
import { nodePort } from './node-port.js';
import { policyPath } from './policy-path.js';
import { policyPods } from './policy-pods.js';
import { priorityClass } from './priority-class.js';
import { quotaDemand } from './quota-demand.js';
import { quotaSum } from './quota-sum.js';
import { role } from './role.js';
import { runtimeClass } from './runtime-class.js';
import { sameRoute } from './same-route.js';
import { scaleReplicas } from './scale-replicas.js';
import { scaleRequest } from './scale-request.js';
import { scaleTarget } from './scale-target.js';
import { scaleTwice } from './scale-twice.js';
import { secretKey } from './secret-key.js';
import { secret } from './secret.js';
import { serviceAccount } from './service-account.js';
import { servicePods } from './service-pods.js';
import { serviceTargetPort } from './service-target-port.js';
import { singleWriter } from './single-writer.js';
import { statefulService } from './stateful-service.js';
import { storageClass } from './storage-class.js';
import { tlsSecret } from './tls-secret.js';

/** What leads nowhere, or collides, among the objects of a set. */
export const reference: readonly Rule[] = [
  backendPort,
  backend,
  budgetPods,
  claim,
  configMapKey,
  configMap,
  duplicateObject,
  ingressClass,
  limitRange,
  nodePort,
  policyPath,
  policyPods,
  priorityClass,
  quotaDemand,
  quotaSum,
  role,
  runtimeClass,
  sameRoute,
  scaleReplicas,
  scaleRequest,
  scaleTarget,
  scaleTwice,
  secretKey,
  secret,
  serviceAccount,
  servicePods,
  serviceTargetPort,
  singleWriter,
  statefulService,
  storageClass,
  tlsSecret,
];
