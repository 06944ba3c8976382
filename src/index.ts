export { Construct } from 'constructs';
export { App, type AppOptions } from './app/app.js';
export { Cluster, Environment } from './app/cluster.js';
export type { ClusterOptions, EnvironmentOptions, PlacedClusterOptions } from './app/cluster-options.js';
export type { SynthesizedFile, Synthesis } from './app/host.js';
export type { Values, ValuesByCluster, ValuesByEnvironment } from './app/values.js';
export { Component } from './constructs/component.js';
export { Config, type ConfigOptions } from './constructs/config.js';
export { ConfigSource } from './constructs/config-source.js';
export { CronTask, type CronTaskOptions } from './constructs/cron-task.js';
export type { WorkloadDefaults } from './constructs/defaults.js';
export { ExposedService } from './constructs/exposed-service.js';
export type {
  ExposedPort,
  ExposedServiceOptions,
  ExposureOptions,
  HttpService,
  InternalService,
  LoadBalancerService,
  NodePortService,
  OutsideExposure,
  ServiceExposure,
} from './constructs/exposed-service-options.js';
export {
  ExternalMap,
  type ExternalMapOptions,
  ExternalWorkload,
  type ExternalWorkloadOptions,
} from './constructs/external-map.js';
export { ExternalService } from './constructs/external-service.js';
export type {
  AddressService,
  DnsService,
  ExistingService,
  ExternalAddress,
  ExternalServiceOptions,
} from './constructs/external-service-options.js';
export type {
  HttpBackend,
  HttpExposure,
  HttpRouteOptions,
  HttpRouting,
  MirrorBackend,
  ResourceBackend,
  WeightedBackend,
} from './constructs/http/http-options.js';
export type {
  Acceptable,
  AcceptOptions,
  CidrPeer,
  NamedPeer,
  NamespacePeer,
  PodOwner,
} from './constructs/network/acceptance.js';
export type { PodReference } from './constructs/network/pod-reference.js';
export type { PortReference, PortReferences } from './constructs/network/port-references.js';
export { file, type FileOptions, folder, type FolderOptions } from './constructs/files.js';
export { IngressClass, type IngressClassOptions, type IngressClassParameters } from './constructs/ingress-class.js';
export { NodeAgent, type NodeAgentOptions } from './constructs/node-agent.js';
export {
  type ExistingSecretOptions,
  type PublicSecretOptions,
  Secret,
  type SecretOptions,
} from './constructs/secret.js';
export { ReachableConstruct } from './constructs/reachable-construct.js';
export type { ExistingNamespace, ServiceMapOptions } from './constructs/service-map-options.js';
export { ServiceMap } from './constructs/service-map.js';
export {
  type GoverningService,
  type RetentionOptions,
  StatefulDB,
  type StatefulDBOptions,
} from './constructs/stateful-db.js';
export { type RollingOptions, StatelessApp, type StatelessAppOptions } from './constructs/stateless-app.js';
export { Task, type TaskOptions } from './constructs/task.js';
export type { ClaimVolumeOptions } from './constructs/claim-volume.js';
export type { ClusterObjectOptions } from './constructs/cluster-object.js';
export { PriorityClass, type PriorityClassOptions } from './constructs/priority-class.js';
export { SharedVolume, type SharedVolumeOptions } from './constructs/shared-volume.js';
export {
  type CephFsVolume,
  type CephRbdVolume,
  type CsiVolume,
  type FcVolume,
  type HostPathVolume,
  type IscsiVolume,
  type LocalVolume,
  type NfsVolume,
  StaticVolume,
  type StaticVolumeBase,
  type StaticVolumeOptions,
} from './constructs/static-volume.js';
export { StorageClass, type StorageClassOptions } from './constructs/storage-class.js';
export { Volume, type VolumeOptions } from './constructs/volume.js';
export { Workload } from './constructs/workload.js';
export type { PatchTarget } from './constructs/patch-below.js';
export type { Patches } from './constructs/patches.js';
export type { WorkloadOptions } from './constructs/workload-options.js';
export type { ArgoCdOptions, NamedDestination, OutsideCluster, ServerDestination } from './gitops/argo-cd-options.js';
export type { FluxOptions, FluxSource } from './gitops/flux-options.js';
export { GitOps } from './gitops/gitops.js';
export type { ArgoCdDelivery, DeliveryOptions, FluxDelivery, GitOpsOptions } from './gitops/gitops-options.js';
export { Rules } from './core/rules.js';
export { FileContent } from './core/file-content.js';
export type {
  Cloud,
  ClusterContext,
  ClusterGateway,
  ClusterIngress,
  ClusterIngressNodes,
  ClusterLoadBalancer,
  Lacking,
  NetworkMode,
  NodeTaint,
  TrafficSource,
} from './core/cluster-context.js';
export type { PodSecurityLevel } from './core/map-context.js';
export type { MoveOperation, PatchOperation, RemoveOperation, ValueOperation } from './core/patches.js';
export { ClaimReference } from './core/references/claim.js';
export { EndpointReference } from './core/references/endpoint.js';
export { KeyReference, type KeySource } from './core/references/key.js';
export { Reference } from './core/references/reference.js';
export { type Text, text, type TextPart } from './core/references/text.js';
export { type FileChoice, FilesReference, type KeyFile, VolumeReference } from './core/references/volume.js';
export type { Besides, Finding, FindingObject, Severity, Source } from './findings/finding.js';
export type { RuleSetting, RuleSettings } from './findings/rule-settings.js';
export type { FeatureGate, KubernetesVersion } from './kubernetes/versions.js';
export type { StopSignal } from './kubernetes/signals.js';
export type {
  ClusterApiServer,
  ClusterDns,
  ClusterMetrics,
  ClusterNodes,
  ClusterPods,
} from './core/cluster-context.js';
export type * from './option-types.js';
