import type { Rule } from '../rule.js';
import { api } from './api/index.js';
import { autoscaler } from './autoscaler/index.js';
import { claim } from './claim/index.js';
import { configMap } from './config-map/index.js';
import { container } from './container/index.js';
import { cronJob } from './cron-job/index.js';
import { csiDriver } from './csi-driver/index.js';
import { daemonSet } from './daemon-set/index.js';
import { deployment } from './deployment/index.js';
import { disruptionBudget } from './disruption-budget/index.js';
import { endpointSlice } from './endpoint-slice/index.js';
import { endpoints } from './endpoints/index.js';
import { env } from './env/index.js';
import { field } from './field/index.js';
import { image } from './image/index.js';
import { ingress } from './ingress/index.js';
import { ingressClass } from './ingress-class/index.js';
import { job } from './job/index.js';
import { limitRange } from './limit-range/index.js';
import { meta } from './meta/index.js';
import { namespace } from './namespace/index.js';
import { networkPolicy } from './network-policy/index.js';
import { persistentVolume } from './persistent-volume/index.js';
import { pod } from './pod/index.js';
import { priorityClass } from './priority-class/index.js';
import { probe } from './probe/index.js';
import { pss } from './pss/index.js';
import { reference } from './reference/index.js';
import { reliability } from './reliability/index.js';
import { resourceQuota } from './resource-quota/index.js';
import { resources } from './resources/index.js';
import { role } from './role/index.js';
import { roleBinding } from './role-binding/index.js';
import { scheduling } from './scheduling/index.js';
import { schema } from './schema/index.js';
import { secret } from './secret/index.js';
import { security } from './security/index.js';
import { securityContext } from './security-context/index.js';
import { service } from './service/index.js';
import { statefulSet } from './stateful-set/index.js';
import { storageClass } from './storage-class/index.js';
import { volume } from './volume/index.js';
import { volumeAttributesClass } from './volume-attributes-class/index.js';
import { workload } from './workload/index.js';

/** Every rule there is, by group. */
export const rules: readonly Rule[] = [
  ...api,
  ...autoscaler,
  ...claim,
  ...configMap,
  ...container,
  ...cronJob,
  ...csiDriver,
  ...daemonSet,
  ...deployment,
  ...disruptionBudget,
  ...endpointSlice,
  ...endpoints,
  ...env,
  ...field,
  ...image,
  ...ingress,
  ...ingressClass,
  ...job,
  ...limitRange,
  ...meta,
  ...namespace,
  ...networkPolicy,
  ...persistentVolume,
  ...pod,
  ...priorityClass,
  ...probe,
  ...pss,
  ...reference,
  ...reliability,
  ...resourceQuota,
  ...resources,
  ...role,
  ...roleBinding,
  ...scheduling,
  ...schema,
  ...secret,
  ...security,
  ...securityContext,
  ...service,
  ...statefulSet,
  ...storageClass,
  ...volume,
  ...volumeAttributesClass,
  ...workload,
];
