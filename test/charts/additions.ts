import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../../src/manifests/manifest.js';
import { titleOf } from './boutique.js';
import type { Leaf } from './leaves.js';

/** Values that ours has beyond theirs, and why. */
export interface Addition {
  /** Kind of the object; `*` stands for any. */
  readonly kind: string;
  /** Place of the value; `*` stands for the key of an item. */
  readonly path: string;
  /** All values that it may have, each of them in use. */
  readonly values: readonly unknown[];
  readonly reason: string;
}

const POD = '/spec/template/spec';

/** What ours adds to objects that they have too. */
export const ADDITIONS: readonly Addition[] = [
  {
    kind: '*',
    path: '/metadata/namespace',
    values: ['online-boutique'],
    reason: 'a map has a namespace of its own; theirs go wherever kubectl points',
  },
  {
    kind: 'Deployment',
    path: '/spec/replicas',
    values: [1],
    reason: 'what Kubernetes takes where no number is written',
  },
  {
    kind: 'Deployment',
    path: '/spec/strategy/type',
    values: ['RollingUpdate'],
    reason: 'what Kubernetes takes where no strategy is written',
  },
  {
    kind: 'Deployment',
    path: '/spec/strategy/rollingUpdate/maxSurge',
    values: ['25%'],
    reason: 'what Kubernetes takes where no surge is written',
  },
  {
    kind: 'Deployment',
    path: '/spec/strategy/rollingUpdate/maxUnavailable',
    values: [0],
    reason: 'a rollout takes no capacity away; of one pod, the 25% that Kubernetes takes are 0 too',
  },
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

/** An object that only ours has, and why. */
export interface AddedObject {
  /** Kind and name; `*` stands for any name. */
  readonly title: string;
  readonly reason: string;
}

/** The objects that only ours has. */
export const ADDED_OBJECTS: readonly AddedObject[] = [
  { title: 'Namespace/online-boutique', reason: 'the map owns its namespace, at the Pod Security level restricted' },
  { title: 'NetworkPolicy/default-deny', reason: 'what no reference opens is closed' },
  { title: 'NetworkPolicy/*service', reason: 'opens what references to a service need' },
  { title: 'NetworkPolicy/frontend', reason: 'opens the way in from outside, and to the load generator' },
  { title: 'NetworkPolicy/redis-cart', reason: 'opens the way from the cart service' },
];

/** Whether an addition is one that this entry explains. */
export function explains({ kind, path, values }: Addition, object: Manifest, leaf: Leaf): boolean {
  return (
    pattern(kind).test(object.kind) &&
    pattern(path).test(leaf.path) &&
    values.some((value) => isDeepStrictEqual(value, leaf.value))
  );
}

/** Whether an object that only ours has is one that this entry explains. */
export function explainsObject({ title }: AddedObject, object: Manifest): boolean {
  return pattern(title).test(titleOf(object));
}

/** The values among those that ours adds to an object which no entry explains. */
export function unexplained(object: Manifest, added: readonly Leaf[], entries = ADDITIONS): Leaf[] {
  return added.filter((leaf) => !entries.some((entry) => explains(entry, object, leaf)));
}

function pattern(glob: string): RegExp {
  const escaped = glob.split('*').map((literal) => literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join(String.raw`[^[\]]*`)}$`);
}
