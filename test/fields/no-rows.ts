import type { Left } from './rows.js';

const status = { status: 'the server writes it' };
const inTree = 'deprecated: its driver left Kubernetes for one of CSI, or is gone for good';

/** Volumes that only what is deprecated can mount. */
const oldVolumes = Object.fromEntries(
  [
    'awsElasticBlockStore',
    'azureDisk',
    'azureFile',
    'cephfs',
    'cinder',
    'flexVolume',
    'flocker',
    'gcePersistentDisk',
    'glusterfs',
    'photonPersistentDisk',
    'portworxVolume',
    'quobyte',
    'rbd',
    'scaleIO',
    'storageos',
    'vsphereVolume',
  ].map((source) => [source, inTree]),
);

/**
 * Fields that are no rows, by the type that has them, each with the reason. The API document says nothing of this:
 * Kubernetes says it in descriptions.
 */
export const NO_ROWS: Left = {
  Namespace: status,
  ResourceQuota: status,
  Deployment: status,
  StatefulSet: status,
  DaemonSet: status,
  Job: status,
  CronJob: status,
  HorizontalPodAutoscaler: status,
  PodDisruptionBudget: status,
  Service: status,
  Ingress: status,
  PersistentVolume: status,
  PersistentVolumeClaim: status,
  HTTPRoute: status,

  ObjectMeta: {
    selfLink: 'deprecated: no server writes it any more',
    uid: 'the server writes it',
    resourceVersion: 'the server writes it',
    generation: 'the server writes it',
    creationTimestamp: 'the server writes it',
    deletionTimestamp: 'the server writes it',
    deletionGracePeriodSeconds: 'the server writes it',
    managedFields: 'the server writes it',
    generateName: 'what is applied has a name: server-side apply refuses an object without',
    ownerReferences: 'names the owner by its uid, which nobody knows before the owner is in the cluster',
  },
  ObjectReference: {
    uid: 'nobody knows it before the object is in the cluster',
    resourceVersion: 'nobody knows it before the object is in the cluster',
    fieldPath: 'only events point into an object',
  },
  NamespaceSpec: { finalizers: 'the server writes it, and takes changes at /finalize alone' },
  ServiceAccount: { secrets: 'deprecated: what it limits is said by an annotation that is deprecated since 1.32' },
  Secret: { stringData: 'written as data: the server gives it back as that and never as this' },
  TypedObjectReference: { namespace: 'alpha: dropped unless the gate CrossNamespaceVolumeDataSource is on' },
  PolicyRule: { nonResourceURLs: 'the server refuses it in a Role: such paths are in no namespace' },
  ServiceSpec: {
    loadBalancerIP: 'deprecated: never the same for two kinds of load balancers',
    externalIPs: 'deprecated since 1.36',
  },
  Endpoint: {
    deprecatedTopology: 'deprecated: the server refuses new entries',
    targetRef: 'names the pod at an address, and at those that we write there is none',
  },
  PodSpec: {
    serviceAccount: 'deprecated: an older name of serviceAccountName',
    ephemeralContainers: 'the server refuses it in a template: they are added to pods that run',
    schedulingGroup: 'alpha: a group is of a kind that the server serves only as alpha, and no version by itself',
    priority: 'the server writes it from the PriorityClass, and refuses what differs',
  },
  LifecycleHandler: { tcpSocket: 'deprecated: no kubelet runs it, it fails when the hook is due' },
  Volume: { ...oldVolumes, gitRepo: 'deprecated: no kubelet mounts it any more' },
  PersistentVolumeSpec: oldVolumes,
};

/** Types that get a page of their own though only one field has them, for they are large. */
export const ON_THEIR_OWN = ['PodSpec', 'Volume', 'Affinity', 'PodSecurityContext', 'ProjectedVolumeSource'];

/** Parts of HTTPRoute that several of its fields have: the CustomResourceDefinition writes them out each time. */
export const ROUTE_PARTS = {
  filters: 'gateway.networking.v1.HTTPRouteFilter',
  add: 'gateway.networking.v1.HTTPHeader',
  set: 'gateway.networking.v1.HTTPHeader',
};
