import { inNamespace, OF_DEPLOYMENTS } from '../real/reasons.js';
import type { AddedObject, Addition } from './additions.js';

const POD = '/spec/template/spec';

/** What ours adds to objects of the Online Boutique that its team has too. */
export const ADDITIONS: readonly Addition[] = [
  inNamespace('online-boutique'),
  {
    kind: 'Deployment',
    path: '/spec/replicas',
    values: [1],
    reason: 'what Kubernetes takes where no number is written',
  },
  ...OF_DEPLOYMENTS,
  {
    kind: 'Deployment',
    path: `${POD}/containers[*]/lifecycle/preStop/sleep/seconds`,
    values: [5, 2],
    reason:
      'pods that end go on answering until their callers have heard of it; half the grace where that is 5 seconds',
  },
  {
    kind: 'Deployment',
    path: `${POD}/securityContext/seccompProfile/type`,
    values: ['RuntimeDefault'],
    reason: 'the restricted Pod Security level asks for it',
  },
  {
    kind: 'Deployment',
    path: `${POD}/automountServiceAccountToken`,
    values: [false],
    reason: 'no role is bound to these accounts, so a token could only be stolen',
  },
  {
    kind: 'ServiceAccount',
    path: '/automountServiceAccountToken',
    values: [false],
    reason: 'the same for pods that somebody else starts with the account',
  },
  {
    kind: 'Deployment',
    path: `${POD}/containers[*]/ports[*]/name`,
    values: ['grpc', 'http', 'tcp-redis'],
    reason: 'ports are named, so that references and probes can say which; theirs name one of eleven',
  },
];

/** The objects that only our Online Boutique has. */
export const ADDED_OBJECTS: readonly AddedObject[] = [
  { title: 'Namespace/online-boutique', reason: 'the map owns its namespace, at the Pod Security level restricted' },
  { title: 'NetworkPolicy/default-deny', reason: 'what no reference opens is closed' },
  { title: 'NetworkPolicy/*service', reason: 'opens what references to a service need' },
  { title: 'NetworkPolicy/frontend', reason: 'opens the way in from outside, and to the load generator' },
  { title: 'NetworkPolicy/redis-cart', reason: 'opens the way from the cart service' },
];
