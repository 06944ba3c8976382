// The types of what stands in options, apart so that index.ts shows what there is to construct.
export type { ReplicaRange, Replicas } from './rendering/autoscaler.js';
export type { Amount } from './rendering/amounts.js';
export type { BudgetOptions } from './rendering/availability.js';
export type {
  AccessMode,
  ClaimOptions,
  ClaimSourceOptions,
  DataSource,
  ObjectSource,
  SnapshotSource,
} from './rendering/claims.js';
export type { ContainerOptions, SideContainerOptions, SidecarOptions } from './rendering/container.js';
export type { ExecHook, Hook, HttpHook, LifecycleOptions, SleepHook } from './rendering/lifecycle.js';
export type { PercentPolicy, PodsPolicy, ScalingBehavior, ScalingRules } from './rendering/scaling-behavior.js';
export type {
  ContainerCpuMetric,
  ContainerMemoryMetric,
  DescribedObject,
  ExternalMetric,
  MetricValue,
  ObjectMetric,
  PodsMetric,
  ScalingMetric,
  UsageTarget,
} from './rendering/scaling-metrics.js';
export type { ContentValue } from './rendering/content.js';
export type { Argument, Env, EnvValue } from './rendering/env.js';
export type { EnvFrom, EnvFromOptions } from './rendering/env-from.js';
export type { FileItem, FilesOptions } from './rendering/files.js';
export type {
  Access,
  AccessGrant,
  AccessRole,
  ExistingClusterRole,
  GroupAccess,
  ServiceAccountAccess,
  UserAccess,
} from './rendering/access.js';
export type { ClaimLimits, CpuAndMemory, LimitOptions, LimitRatio, PodLimits } from './rendering/limits.js';
export type { PodSecurityOptions, PodSecurityVersion } from './rendering/pod-security.js';
export type { QuotaOptions, QuotaScope, QuotaScopeSelector } from './rendering/quota.js';
export type { ResourceReference } from './rendering/http/resolved.js';
export type {
  HeaderChanges,
  HttpCors,
  HttpExtension,
  HttpMethod,
  HttpPattern,
  HttpRedirect,
  HttpRewrite,
  HttpRule,
  HttpTimeouts,
} from './rendering/http/rule.js';
export type { Tls, TlsIssuer, TlsSecret } from './rendering/http/tls.js';
export type { RunOptions } from './rendering/job.js';
export type { AwsHealthCheck, AwsLoadBalancer } from './rendering/load-balancer/aws.js';
export type { AwsCloudProviderLoadBalancer } from './rendering/load-balancer/aws-cloud-provider.js';
export type { AzureHealthProbe, AzureLoadBalancer } from './rendering/load-balancer/azure.js';
export type { AzurePrivateLink } from './rendering/load-balancer/azure-private-link.js';
export type { GcpLoadBalancer } from './rendering/load-balancer/gcp.js';
export type { LoadBalancerExposure } from './rendering/load-balancer/load-balancer.js';
export type {
  ExitCodeRule,
  ExitCodes,
  FailureAction,
  PodConditionPattern,
  PodConditionRule,
  PodFailureRule,
  SuccessRule,
} from './rendering/job-policies.js';
export type { AccessVerb, Permission } from './rendering/permissions.js';
export type {
  Affinity,
  NodeAffinity,
  NodeRequirement,
  NodeTerm,
  PodAffinity,
  PodTerm,
  VolumeNodes,
} from './rendering/affinity.js';
export type { DnsConfig, DnsOptions } from './rendering/dns.js';
export type { EnvField, FieldValue, FileKeyValue, ResourceFieldValue, SourceValue } from './rendering/env-sources.js';
export type { HostOptions } from './rendering/host.js';
export type { Overhead, PlacementOptions } from './rendering/placement.js';
export type {
  AppArmorProfile,
  LocalProfile,
  SeccompProfile,
  SELinuxOptions,
  WindowsOptions,
} from './rendering/profiles.js';
export type { ResourceClaim } from './rendering/resource-claims.js';
export type { ResizePolicy, RestartOptions, RestartRule } from './rendering/restart.js';
export type { TopologySpread } from './rendering/spread.js';
export type { Toleration } from './rendering/tolerations.js';
export type { PodOptions, Reachable, Usable } from './rendering/pod-options.js';
export type { ContainerPort, ContainerPortOptions, Port, PortOptions } from './rendering/ports.js';
export type {
  ExecProbe,
  GrpcProbe,
  Health,
  HealthOptions,
  HttpProbe,
  Probe,
  ProbeTiming,
  TcpProbe,
} from './rendering/probes.js';
export type { ClaimRequest, PodResourceOptions, ResourceAmount, ResourceOptions } from './rendering/resources.js';
export type { CapabilityOptions, ContainerSecurityOptions, SecurityOptions } from './rendering/security.js';
export type { BlockDisk, DiskOptions, MountedDisk, Storage, StorageOptions } from './rendering/storage.js';
export type { DownwardField, DownwardFile, DownwardResource, PodField } from './rendering/volumes/downward.js';
export type {
  CsiOptions,
  EmptyDirOptions,
  EphemeralOptions,
  HostPathOptions,
  ImageVolumeOptions,
} from './rendering/volumes/inline.js';
export type {
  LabelExistsExpression,
  LabelExpression,
  LabelInExpression,
  LabelSelector,
} from './rendering/volumes/label-selector.js';
export type {
  ClaimDevice,
  ClaimMount,
  CsiMount,
  Device,
  Devices,
  DiskDevice,
  DiskMount,
  DownwardMount,
  EmptyDirMount,
  EphemeralMount,
  FcMount,
  HostPathMount,
  ImageMount,
  InlineMount,
  IscsiMount,
  Mount,
  Mountable,
  Mounts,
  NfsMount,
  ProjectedMount,
  VolumeDevice,
  VolumeMount,
} from './rendering/volumes/mount.js';
export type { MountOptions } from './rendering/volumes/mount-options.js';
export type {
  FcAttachment,
  FcByTarget,
  FcByWwid,
  FcOptions,
  IscsiOptions,
  NamespacedSecret,
  NfsOptions,
} from './rendering/volumes/network-disks.js';
export type {
  DownwardSource,
  PodCertificateSource,
  ProjectedOptions,
  ProjectedSource,
  TokenSource,
  TrustBundleSource,
} from './rendering/volumes/projected.js';
export type {
  ClientAffinity,
  ServiceOptions,
  WorkloadService,
  WorkloadServiceOptions,
} from './rendering/service-options.js';
export type { ServiceAccountOptions } from './rendering/service-account.js';
export type {
  CephFsOptions,
  CephOptions,
  CephRbdOptions,
  LocalOptions,
  PersistentCsiOptions,
} from './rendering/persistent-volumes.js';
export type {
  CidrDestination,
  Destination,
  MapDestination,
  NamespaceDestination,
  PortRange,
  TrafficPort,
} from './rendering/destinations.js';
