import type { z } from 'zod';
import type { AppOptions, appSchema } from '../../src/app/app.js';
import type {
  ClusterOptions,
  clusterSchema,
  EnvironmentOptions,
  environmentSchema,
  environmentsSchema,
  PlacedClusterOptions,
  placedClusterSchema,
} from '../../src/app/cluster-options.js';
import type { ownRulesSchema, ruleSettingsSchema } from '../../src/app/rule-options.js';
import type { RuleSettings } from '../../src/findings/rule-settings.js';
import type { Rule } from '../../src/validation/rule.js';
import type { ClaimVolumeOptions, claimVolumeShape } from '../../src/constructs/claim-volume.js';
import type { ClusterObjectOptions, clusterObjectShape } from '../../src/constructs/cluster-object.js';
import type { ConfigOptions, configSchema } from '../../src/constructs/config.js';
import type { CronTaskOptions, cronTaskSchema } from '../../src/constructs/cron-task.js';
import type { WorkloadDefaults, workloadDefaultsSchema } from '../../src/constructs/defaults.js';
import type { ExposedServiceOptions, exposedServiceSchema } from '../../src/constructs/exposed-service-options.js';
import type { ExternalMapOptions, externalMapSchema } from '../../src/constructs/external-map.js';
import type { IngressClassOptions, ingressClassSchema } from '../../src/constructs/ingress-class.js';
import type { ExternalServiceOptions, externalServiceSchema } from '../../src/constructs/external-service-options.js';
import type {
  Acceptable,
  acceptableSchema,
  AcceptOptions,
  acceptOptionsSchema,
} from '../../src/constructs/network/acceptance.js';
import type { NodeAgentOptions, nodeAgentSchema } from '../../src/constructs/node-agent.js';
import type { PatchTarget, patchTargetSchema } from '../../src/constructs/patch-below.js';
import type { SecretOptions, secretSchema } from '../../src/constructs/secret.js';
import type { ServiceMapOptions, serviceMapSchema } from '../../src/constructs/service-map-options.js';
import type { StatefulDBOptions, statefulDBSchema } from '../../src/constructs/stateful-db.js';
import type { StatelessAppOptions, statelessAppSchema } from '../../src/constructs/stateless-app.js';
import type { PriorityClassOptions, priorityClassSchema } from '../../src/constructs/priority-class.js';
import type { SharedVolumeOptions, sharedVolumeSchema } from '../../src/constructs/shared-volume.js';
import type { StaticVolumeOptions, staticVolumeSchema } from '../../src/constructs/static-volume.js';
import type { StorageClassOptions, storageClassSchema } from '../../src/constructs/storage-class.js';
import type { VolumeOptions, volumeSchema } from '../../src/constructs/volume.js';
import type { TaskOptions, taskSchema } from '../../src/constructs/task.js';
import type {
  ServedOptions,
  servedShape,
  WorkloadOptions,
  workloadShape,
} from '../../src/constructs/workload-options.js';
import type { Replicas, replicasSchema } from '../../src/rendering/autoscaler.js';
import type { Amount, amountSchema } from '../../src/rendering/amounts.js';
import type { BudgetOptions, budgetSchema } from '../../src/rendering/availability.js';
import type { AccessMode, accessModesSchema, ClaimOptions, claimShape } from '../../src/rendering/claims.js';
import type {
  containerShape,
  ContainerOptions,
  SideContainerOptions,
  sideContainerSchema,
  SidecarOptions,
  sidecarSchema,
} from '../../src/rendering/container.js';
import type { contentSchema, ContentValue } from '../../src/rendering/content.js';
import type { FilesOptions, filesSchema } from '../../src/rendering/files.js';
import type { Argument, argument, Env, envSchema, EnvValue, envValue } from '../../src/rendering/env.js';
import type { EnvFrom, envFromSchema } from '../../src/rendering/env-from.js';
import type { Access, accessSchema } from '../../src/rendering/access.js';
import type { LimitOptions, limitsSchema } from '../../src/rendering/limits.js';
import type {
  Destination,
  destinationSchema,
  TrafficPort,
  trafficPortSchema,
} from '../../src/rendering/destinations.js';
import type { metricsSchema, trafficSourceSchema } from '../../src/rendering/sources.js';
import type { ClusterMetrics, TrafficSource } from '../../src/core/cluster-context.js';
import type { PodSecurityOptions, podSecuritySchema } from '../../src/rendering/pod-security.js';
import type { QuotaOptions, quotaSchema } from '../../src/rendering/quota.js';
import type { HttpExposure, httpSchema, targetSchema } from '../../src/constructs/http/http-options.js';
import type { HttpRule, httpRuleShape } from '../../src/rendering/http/rule.js';
import type { Tls, tlsSchema, TlsSecret, tlsSecretSchema } from '../../src/rendering/http/tls.js';
import type { Workload } from '../../src/constructs/workload.js';
import type { AwsLoadBalancer, awsSchema } from '../../src/rendering/load-balancer/aws.js';
import type {
  AwsCloudProviderLoadBalancer,
  awsCloudProviderSchema,
} from '../../src/rendering/load-balancer/aws-cloud-provider.js';
import type { AzureLoadBalancer, azureSchema } from '../../src/rendering/load-balancer/azure.js';
import type { AzurePrivateLink, privateLinkSchema } from '../../src/rendering/load-balancer/azure-private-link.js';
import type { GcpLoadBalancer, gcpSchema } from '../../src/rendering/load-balancer/gcp.js';
import type { LoadBalancerExposure, loadBalancerSchema } from '../../src/rendering/load-balancer/load-balancer.js';
import type {
  ServiceOptions,
  serviceShape,
  WorkloadService,
  workloadServiceSchema,
} from '../../src/rendering/service-options.js';
import type { LifecycleOptions, lifecycleSchema } from '../../src/rendering/lifecycle.js';
import type { ScalingBehavior, scalingBehaviorSchema } from '../../src/rendering/scaling-behavior.js';
import type {
  ScalingMetric,
  scalingMetricSchema,
  UsageTarget,
  usageTargetSchema,
} from '../../src/rendering/scaling-metrics.js';
import type { RunOptions, runShape } from '../../src/rendering/job.js';
import type {
  PodFailureRule,
  podFailurePolicySchema,
  SuccessRule,
  successPolicySchema,
} from '../../src/rendering/job-policies.js';
import type { annotationsSchema, labelsSchema, nodeLabelsSchema } from '../../src/rendering/labels.js';
import type { Permission, permissionsSchema } from '../../src/rendering/permissions.js';
import type { Affinity, affinitySchema, VolumeNodes, volumeNodesSchema } from '../../src/rendering/affinity.js';
import type { DnsOptions, dnsShape } from '../../src/rendering/dns.js';
import type { sourceSchema, SourceValue } from '../../src/rendering/env-sources.js';
import type { HostOptions, hostShape } from '../../src/rendering/host.js';
import type { PlacementOptions, placementShape } from '../../src/rendering/placement.js';
import type {
  AppArmorProfile,
  appArmorSchema,
  SeccompProfile,
  seccompSchema,
  SELinuxOptions,
  seLinuxSchema,
  WindowsOptions,
  windowsSchema,
} from '../../src/rendering/profiles.js';
import type { ResourceClaim, resourceClaimsSchema } from '../../src/rendering/resource-claims.js';
import type { ResizePolicy, resizePolicySchema, RestartOptions, restartSchema } from '../../src/rendering/restart.js';
import type { spreadSchema, TopologySpread } from '../../src/rendering/spread.js';
import type { Toleration, tolerationSchema } from '../../src/rendering/tolerations.js';
import type { PodOptions, podShape } from '../../src/rendering/pod-options.js';
import type { ContainerPort, containerPortsSchema, Port, portsSchema } from '../../src/rendering/ports.js';
import type { Health, healthSchema } from '../../src/rendering/probes.js';
import type {
  PodResourceOptions,
  podResourcesSchema,
  ResourceOptions,
  resourcesSchema,
} from '../../src/rendering/resources.js';
import type { ServiceAccountOptions, serviceAccountSchema } from '../../src/rendering/service-account.js';
import type { SecurityOptions, securitySchema, sideSecuritySchema } from '../../src/rendering/security.js';
import type { Storage, storageSchema } from '../../src/rendering/storage.js';
import type { DownwardFile, downwardFilesSchema } from '../../src/rendering/volumes/downward.js';
import type { hostPathSchema, HostPathOptions } from '../../src/rendering/volumes/inline.js';
import type { LabelSelector, labelSelectorSchema } from '../../src/rendering/volumes/label-selector.js';
import type {
  Devices,
  devicesSchema,
  Mounts,
  mountsSchema,
  writableSchema,
} from '../../src/rendering/volumes/mount.js';
import type { MountOptions, mountOptionsShape } from '../../src/rendering/volumes/mount-options.js';
import type {
  FcOptions,
  fcSchema,
  IscsiOptions,
  iscsiSchema,
  NamespacedSecret,
  namespacedSecretSchema,
  NfsOptions,
  nfsSchema,
  persistentIscsiSchema,
} from '../../src/rendering/volumes/network-disks.js';
import type { ProjectedOptions, projectedSchema } from '../../src/rendering/volumes/projected.js';
import type { Holds, Same } from './same.js';

type ShapeInput<S extends z.core.$ZodLooseShape> = z.input<z.ZodObject<S, z.core.$strict>>;

// `App` infers its environments' values one by one, so their type is a mapped one: compared by what is assignable.
type Environments = NonNullable<AppOptions['environments']>;
type Judged = NonNullable<z.input<typeof appSchema>['environments']>;
type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Every public type beside the schema that judges it at run time: an option on one side only does not compile. */
export type Pairs = [
  Holds<Same<Omit<z.input<typeof appSchema>, 'environments'>, Omit<AppOptions, 'environments'>>>,
  Holds<Same<keyof z.input<typeof appSchema>, keyof AppOptions>>,
  Holds<Both<Judged, Environments>>,
  Holds<Same<keyof Judged[string], keyof Environments[string]>>,
  Holds<Same<z.input<typeof ruleSettingsSchema>, RuleSettings>>,
  Holds<Same<z.input<typeof ownRulesSchema>, Rule[]>>,
  Holds<Same<z.input<typeof clusterSchema>, ClusterOptions>>,
  Holds<Same<z.input<typeof placedClusterSchema>, PlacedClusterOptions>>,
  Holds<Same<z.input<typeof environmentSchema>, EnvironmentOptions>>,
  Holds<Same<z.input<typeof environmentsSchema>, Record<string, EnvironmentOptions>>>,
  Holds<Same<z.input<typeof configSchema>, ConfigOptions<string, string>>>,
  Holds<Same<z.input<typeof contentSchema>, Record<string, ContentValue>>>,
  Holds<Same<z.input<typeof filesSchema>, FilesOptions>>,
  Holds<Same<z.input<typeof patchTargetSchema>, PatchTarget>>,
  Holds<Same<z.input<typeof cronTaskSchema>, CronTaskOptions>>,
  Holds<Same<z.input<typeof workloadDefaultsSchema>, WorkloadDefaults>>,
  Holds<Same<z.input<typeof exposedServiceSchema>, ExposedServiceOptions>>,
  Holds<Same<z.input<typeof externalServiceSchema>, ExternalServiceOptions>>,
  Holds<Same<z.input<typeof acceptableSchema>, Acceptable>>,
  Holds<Same<z.input<typeof acceptOptionsSchema>, AcceptOptions>>,
  Holds<Same<z.input<typeof nodeAgentSchema>, NodeAgentOptions>>,
  Holds<Same<z.input<typeof secretSchema>, SecretOptions>>,
  Holds<Same<z.input<typeof serviceMapSchema>, ServiceMapOptions>>,
  Holds<Same<z.input<typeof statefulDBSchema>, StatefulDBOptions>>,
  Holds<Same<z.input<typeof statelessAppSchema>, StatelessAppOptions>>,
  Holds<Same<z.input<typeof taskSchema>, TaskOptions>>,
  Holds<Same<ShapeInput<typeof workloadShape>, Omit<WorkloadOptions, 'patches'>>>,
  Holds<Same<z.input<typeof replicasSchema>, Replicas>>,
  Holds<Same<z.input<typeof amountSchema>, Amount>>,
  Holds<Same<z.input<typeof budgetSchema>, BudgetOptions>>,
  Holds<Same<z.input<typeof storageSchema>, Storage>>,
  Holds<Same<z.input<typeof priorityClassSchema>, PriorityClassOptions>>,
  Holds<Same<z.input<typeof sharedVolumeSchema>, SharedVolumeOptions>>,
  Holds<Same<z.input<typeof staticVolumeSchema>, StaticVolumeOptions>>,
  Holds<Same<z.input<typeof storageClassSchema>, StorageClassOptions>>,
  Holds<Same<z.input<typeof volumeSchema>, VolumeOptions>>,
  Holds<Same<ShapeInput<typeof claimShape>, ClaimOptions>>,
  Holds<Same<ShapeInput<typeof claimVolumeShape>, ClaimVolumeOptions>>,
  Holds<Same<ShapeInput<typeof clusterObjectShape>, ClusterObjectOptions>>,
  Holds<Same<z.input<typeof accessModesSchema>, AccessMode | AccessMode[]>>,
  Holds<Same<z.input<typeof downwardFilesSchema>, Record<string, DownwardFile>>>,
  Holds<Same<z.input<typeof hostPathSchema>, HostPathOptions>>,
  Holds<Same<z.input<typeof devicesSchema>, Devices>>,
  Holds<Same<ShapeInput<typeof mountOptionsShape>, MountOptions>>,
  Holds<Same<z.input<typeof fcSchema>, FcOptions>>,
  Holds<Same<z.input<typeof iscsiSchema>, IscsiOptions>>,
  Holds<Same<z.input<typeof persistentIscsiSchema>, IscsiOptions<NamespacedSecret>>>,
  Holds<Same<z.input<typeof namespacedSecretSchema>, NamespacedSecret>>,
  Holds<Same<z.input<typeof nfsSchema>, NfsOptions>>,
  Holds<Same<z.input<typeof projectedSchema>, ProjectedOptions>>,
  Holds<Same<ShapeInput<typeof containerShape>, ContainerOptions>>,
  Holds<Same<z.input<typeof sideContainerSchema>, SideContainerOptions>>,
  Holds<Same<z.input<typeof argument>, Argument>>,
  Holds<Same<z.input<typeof envSchema>, Env>>,
  Holds<Same<z.input<typeof envValue>, EnvValue>>,
  Holds<Same<z.input<typeof envFromSchema>, EnvFrom[]>>,
  Holds<Same<z.input<typeof accessSchema>, Access>>,
  Holds<Same<z.input<typeof limitsSchema>, LimitOptions>>,
  Holds<Same<z.input<typeof destinationSchema>, Destination>>,
  Holds<Same<z.input<typeof trafficPortSchema>, TrafficPort>>,
  Holds<Same<z.input<typeof trafficSourceSchema>, TrafficSource>>,
  Holds<Same<z.input<typeof metricsSchema>, ClusterMetrics>>,
  Holds<Same<z.input<typeof podSecuritySchema>, PodSecurityOptions | PodSecurityOptions['enforce']>>,
  Holds<Same<z.input<typeof quotaSchema>, QuotaOptions>>,
  Holds<Same<z.input<typeof externalMapSchema>, ExternalMapOptions>>,
  Holds<Same<z.input<typeof ingressClassSchema>, IngressClassOptions>>,
  Holds<Same<z.input<typeof httpSchema>, HttpExposure>>,
  Holds<Same<ShapeInput<typeof httpRuleShape>, HttpRule>>,
  Holds<Same<z.input<typeof tlsSchema>, Tls>>,
  Holds<Same<z.input<typeof tlsSecretSchema>, TlsSecret>>,
  Holds<Same<z.input<typeof targetSchema>, Workload>>,
  Holds<Same<z.input<typeof awsSchema>, AwsLoadBalancer>>,
  Holds<Same<z.input<typeof awsCloudProviderSchema>, AwsCloudProviderLoadBalancer>>,
  Holds<Same<z.input<typeof azureSchema>, AzureLoadBalancer>>,
  Holds<Same<z.input<typeof privateLinkSchema>, AzurePrivateLink>>,
  Holds<Same<z.input<typeof gcpSchema>, GcpLoadBalancer>>,
  Holds<Same<z.input<typeof loadBalancerSchema>, LoadBalancerExposure>>,
  Holds<Same<ShapeInput<typeof serviceShape>, ServiceOptions>>,
  Holds<Same<z.input<typeof workloadServiceSchema>, WorkloadService>>,
  Holds<Same<ShapeInput<typeof servedShape>, ServedOptions>>,
  Holds<Same<z.input<typeof lifecycleSchema>, LifecycleOptions>>,
  Holds<Same<z.input<typeof scalingBehaviorSchema>, ScalingBehavior>>,
  Holds<Same<z.input<typeof scalingMetricSchema>, ScalingMetric>>,
  Holds<Same<z.input<typeof usageTargetSchema>, UsageTarget>>,
  Holds<Same<ShapeInput<typeof runShape>, RunOptions>>,
  Holds<Same<z.input<typeof podFailurePolicySchema>, PodFailureRule[]>>,
  Holds<Same<z.input<typeof successPolicySchema>, SuccessRule[]>>,
  Holds<Same<z.input<typeof mountsSchema>, Mounts>>,
  Holds<Same<z.input<typeof writableSchema>, NonNullable<PodOptions['writable']>>>,
  Holds<Same<z.input<typeof labelsSchema>, NonNullable<PodOptions['labels']>>>,
  Holds<Same<z.input<typeof annotationsSchema>, NonNullable<PodOptions['annotations']>>>,
  Holds<Same<z.input<typeof nodeLabelsSchema>, NonNullable<PlacementOptions['nodes']>>>,
  Holds<Same<ShapeInput<typeof placementShape>, PlacementOptions>>,
  Holds<Same<ShapeInput<typeof podShape>, PodOptions>>,
  Holds<Same<z.input<typeof permissionsSchema>, Permission[]>>,
  Holds<Same<z.input<typeof serviceAccountSchema>, ServiceAccountOptions>>,
  Holds<Same<z.input<typeof healthSchema>, Health>>,
  Holds<Same<z.input<typeof resourcesSchema>, ResourceOptions>>,
  Holds<Same<z.input<typeof securitySchema>, SecurityOptions>>,
  Holds<Same<z.input<typeof affinitySchema>, Affinity>>,
  Holds<Same<z.input<typeof volumeNodesSchema>, VolumeNodes>>,
  Holds<Same<z.input<typeof appArmorSchema>, AppArmorProfile>>,
  Holds<Same<ShapeInput<typeof dnsShape>, DnsOptions>>,
  Holds<Same<ShapeInput<typeof hostShape>, HostOptions>>,
  Holds<Same<z.input<typeof labelSelectorSchema>, LabelSelector>>,
  Holds<Same<z.input<typeof podResourcesSchema>, PodResourceOptions>>,
  Holds<Same<z.input<typeof resizePolicySchema>, ResizePolicy>>,
  Holds<Same<z.input<typeof resourceClaimsSchema>, Record<string, ResourceClaim>>>,
  Holds<Same<z.input<typeof restartSchema>, RestartOptions>>,
  Holds<Same<z.input<typeof seccompSchema>, SeccompProfile>>,
  Holds<Same<z.input<typeof seLinuxSchema>, SELinuxOptions>>,
  Holds<Same<z.input<typeof sidecarSchema>, SidecarOptions>>,
  Holds<Same<z.input<typeof sourceSchema>, SourceValue>>,
  Holds<Same<z.input<typeof spreadSchema>, TopologySpread[]>>,
  Holds<Same<z.input<typeof tolerationSchema>, Toleration>>,
  Holds<Same<z.input<typeof windowsSchema>, WindowsOptions>>,
  Holds<Same<z.input<typeof portsSchema>, Record<string, Port>>>,
  Holds<Same<z.input<typeof containerPortsSchema>, Record<string, ContainerPort>>>,
  Holds<Same<z.input<typeof sideSecuritySchema>, NonNullable<SideContainerOptions['security']>>>,
];
