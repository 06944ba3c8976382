import type { Rule } from '../../rule.js';
import { appProtocol } from './app-protocol.js';
import { choices } from './choices.js';
import { clusterIp } from './cluster-ip.js';
import { externalIps } from './external-ips.js';
import { externalName } from './external-name.js';
import { externalTrafficPolicy } from './external-traffic-policy.js';
import { headless } from './headless.js';
import { healthCheckNodePort } from './health-check-node-port.js';
import { ipFamilies } from './ip-families.js';
import { kubeletPort } from './kubelet-port.js';
import { loadBalancer } from './load-balancer.js';
import { nodePortRange } from './node-port-range.js';
import { nodePort } from './node-port.js';
import { portName } from './port-name.js';
import { portNumber } from './port-number.js';
import { portUnique } from './port-unique.js';
import { portsRequired } from './ports-required.js';
import { selector } from './selector.js';
import { sessionAffinity } from './session-affinity.js';
import { sourceRanges } from './source-ranges.js';
import { targetPortName } from './target-port-name.js';
import { topologyMode } from './topology-mode.js';
import { trafficDistribution } from './traffic-distribution.js';

/** What Services must hold to. */
export const service: readonly Rule[] = [
  appProtocol,
  choices,
  clusterIp,
  externalIps,
  externalName,
  externalTrafficPolicy,
  headless,
  healthCheckNodePort,
  ipFamilies,
  kubeletPort,
  loadBalancer,
  nodePortRange,
  nodePort,
  portName,
  portNumber,
  portUnique,
  portsRequired,
  selector,
  sessionAffinity,
  sourceRanges,
  targetPortName,
  topologyMode,
  trafficDistribution,
];
