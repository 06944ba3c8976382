import type { Cloud, ClusterContext } from '../../core/cluster-context.js';
import type { Mistake } from '../../core/mistakes.js';
import { cloudsOf, type LoadBalancerExposure } from '../../rendering/load-balancer/load-balancer.js';
import type { ServiceWay } from '../exposed-service-options.js';
import { lackingMistakes } from './lacking-checks.js';
import type { Exposed } from '../network/exposed-ports.js';

/** What the options of a load balancer are judged with. */
export interface BalancerSurroundings {
  readonly way: ServiceWay;
  readonly ports: readonly Exposed[];
  readonly cloud: Cloud | undefined;
  readonly cluster: ClusterContext;
}

/** What is wrong with a load balancer beyond the form of single options. */
export function loadBalancerMistakes(balancer: LoadBalancerExposure, around: BalancerSurroundings): Mistake[] {
  return [
    ...whoMakesIt(balancer, around),
    ...healthCheckMistakes(balancer, around),
    ...(around.cloud === 'aws' ? [...awsMistakes(balancer, around), ...awsPortMistakes(balancer, around)] : []),
    ...(around.cloud === 'azure' ? azureMistakes(balancer) : []),
    ...(around.cloud === 'gcp' ? gcpMistakes(balancer, around) : []),
  ].map((mistake) => ({ ...mistake, option: ['loadBalancer', ...(mistake.option ?? [])] }));
}

function whoMakesIt(balancer: LoadBalancerExposure, { cloud, cluster }: BalancerSurroundings): Mistake[] {
  const clouds = cloudsOf(balancer);
  const mistakes = lackingMistakes(cluster, 'loadBalancer', []);
  if (mistakes.length > 0) return mistakes;
  if (clouds.length > 1 && cluster.cloud === undefined) {
    mistakes.push({
      ruleId: 'exposure/cloud',
      message: `there are options for ${clouds.join(' and ')}, and the cluster does not say where it runs`,
      help: `say it for the cluster: cloud: '${clouds[0]}'`,
    });
  } else if (balancer.internal === true && cloud === undefined) {
    mistakes.push({
      ruleId: 'exposure/cloud',
      message:
        'the cluster does not say where it runs, and every cloud has its own way to make an internal load balancer',
      help: "say it for the cluster: cloud: 'aws', 'azure' or 'gcp'; elsewhere use class or annotations in place of internal",
      option: ['internal'],
    });
  }
  if (balancer.aws !== undefined && balancer.awsCloudProvider !== undefined) {
    mistakes.push({
      ruleId: 'exposure/cloud',
      message: 'one load balancer is made by one controller: aws and awsCloudProvider are two',
      help: 'keep the one that runs in the cluster',
      option: ['awsCloudProvider'],
      at: 'key',
    });
  }
  return mistakes;
}

function healthCheckMistakes({ healthCheckNodePort }: LoadBalancerExposure, { way, ports }: BalancerSurroundings) {
  if (healthCheckNodePort === undefined) return [];
  const mistakes: Mistake[] = [];
  if (!staysOnNode(way)) {
    mistakes.push({
      ruleId: 'exposure/health-check-port',
      message: 'a port that says which nodes have pods is there only where traffic stays on its node',
      help: "add externalTrafficPolicy: 'Local', or drop healthCheckNodePort",
      option: ['healthCheckNodePort'],
    });
  }
  const other = ports.find(({ nodePort }) => nodePort === healthCheckNodePort);
  if (other !== undefined) {
    mistakes.push({
      ruleId: 'exposure/health-check-port',
      message: `port "${other.name}" has node port ${healthCheckNodePort} already`,
      help: 'give one of them another number',
      option: ['healthCheckNodePort'],
    });
  }
  return mistakes;
}

const staysOnNode = (way: ServiceWay): boolean =>
  'externalTrafficPolicy' in way && way.externalTrafficPolicy === 'Local';

/** Options that need another one beside them, and what is said of those that lack it. */
interface Need {
  readonly option: readonly string[];
  readonly is: boolean;
  readonly message: string;
  readonly help: string;
}

const told = (needs: readonly Need[], ruleId: string): Mistake[] =>
  needs.filter(({ is }) => is).map(({ option, message, help }) => ({ ruleId, message, help, option: [...option] }));

const onlyInternal = (option: readonly string[], is: boolean): Need => ({
  option,
  is,
  message: `${option.at(-1)} is for internal load balancers`,
  help: `add internal: true, or drop ${option.at(-1)}`,
});

const onlyPublic = (option: readonly string[], is: boolean): Need => ({
  option,
  is,
  message: `${option.at(-1)} is not for internal load balancers`,
  help: `drop ${option.at(-1)}, or internal`,
});

function awsMistakes(
  { aws = {}, internal = false, allocateNodePorts }: LoadBalancerExposure,
  around: BalancerSurroundings,
) {
  const { subnets, eipAllocations, privateIpv4Addresses, certificates, healthCheck = {} } = aws;
  const local = staysOnNode(around.way);
  const uneven = (list: readonly string[] | undefined): boolean =>
    list !== undefined && subnets !== undefined && list.length !== subnets.length;
  const perSubnet = (option: 'eipAllocations' | 'privateIpv4Addresses'): Need => ({
    option: ['aws', option],
    is: uneven(aws[option]),
    message: `${aws[option]?.length} addresses for ${subnets?.length} subnets: AWS wants one for each`,
    help: 'name as many as there are subnets',
  });
  const needsCertificate = (['tlsPorts', 'tlsPolicy', 'alpnPolicy'] as const).map((option) => ({
    option: ['aws', option],
    is: aws[option] !== undefined && certificates === undefined,
    message: `${option} is for TLS, which needs a certificate`,
    help: `add certificates: ['arn:aws:acm:…'], or drop ${option}`,
  }));
  return told(
    [
      onlyPublic(['aws', 'eipAllocations'], eipAllocations !== undefined && internal),
      onlyInternal(['aws', 'privateIpv4Addresses'], privateIpv4Addresses !== undefined && !internal),
      perSubnet('eipAllocations'),
      perSubnet('privateIpv4Addresses'),
      ...needsCertificate,
      {
        option: ['aws', 'healthCheck', 'path'],
        is:
          healthCheck.path !== undefined &&
          healthCheck.protocol !== 'http' &&
          healthCheck.protocol !== 'https' &&
          !local,
        message: 'a check by TCP has no path',
        help: "add protocol: 'http', or drop path",
      },
      {
        option: ['aws', 'healthCheck', 'protocol'],
        is: healthCheck.protocol === 'tcp' && local,
        message: "with externalTrafficPolicy 'Local' a check by TCP can't tell which nodes have pods",
        help: "use 'http', or leave it out",
      },
      {
        option: ['allocateNodePorts'],
        is:
          allocateNodePorts === false &&
          aws.targetType !== 'ip' &&
          around.ports.some(({ nodePort }) => nodePort === undefined),
        message: 'AWS sends to ports of the nodes, which the Service then lacks',
        help: "add aws: { targetType: 'ip' }, which sends straight to the pods, or drop allocateNodePorts",
      },
    ],
    'exposure/aws',
  );
}

function awsPortMistakes({ aws, awsCloudProvider }: LoadBalancerExposure, { ports }: BalancerSurroundings): Mistake[] {
  const known = ports.flatMap(({ name, port }) => [name, port, String(port)]);
  const owner = awsCloudProvider === undefined ? 'aws' : 'awsCloudProvider';
  return ((awsCloudProvider ?? aws)?.tlsPorts ?? []).flatMap((wanted, index) =>
    known.includes(wanted)
      ? []
      : [
          {
            ruleId: 'exposure/aws',
            message: `the Service has no port ${typeof wanted === 'string' ? `"${wanted}"` : wanted}`,
            help: `its ports are ${ports.map(({ name, port }) => `${name} (${port})`).join(', ') || 'none'}`,
            option: [owner, 'tlsPorts', index],
          },
        ],
  );
}

function azureMistakes({ azure = {}, internal = false, sourceRanges }: LoadBalancerExposure): Mistake[] {
  const { intervalSeconds = 5, failures = 2, protocol, path } = azure.healthProbe ?? {};
  const internalOnly = ['subnet', 'highAvailabilityPorts', 'privateLink'] as const;
  const publicOnly = ['publicIPName', 'publicIPv6Name', 'publicIPPrefix', 'publicIPv6Prefix', 'dnsLabel'] as const;
  return told(
    [
      ...internalOnly.map((option) => onlyInternal(['azure', option], Boolean(azure[option]) && !internal)),
      ...publicOnly.map((option) => onlyPublic(['azure', option], azure[option] !== undefined && internal)),
      {
        option: ['azure', 'publicIPPrefix'],
        is: azure.publicIPPrefix !== undefined && azure.publicIPName !== undefined,
        message: 'a public address that has a name is not taken from a prefix',
        help: 'keep publicIPName or publicIPPrefix',
      },
      {
        option: ['azure', 'denyAllExceptSourceRanges'],
        is: azure.denyAllExceptSourceRanges === true && (sourceRanges ?? []).length === 0,
        message: 'there are no source ranges, so nobody could call it',
        help: "add sourceRanges: ['203.0.113.0/24']",
      },
      {
        option: ['azure', 'healthProbe'],
        is: intervalSeconds * failures > 120,
        message: `${failures} checks of ${intervalSeconds} seconds take ${intervalSeconds * failures} seconds, at most 120 are possible`,
        help: 'check more often, or count fewer',
      },
      {
        option: ['azure', 'healthProbe', 'path'],
        is: path !== undefined && protocol === 'tcp',
        message: 'a check by TCP has no path',
        help: "use protocol: 'http', or drop path",
      },
    ],
    'exposure/azure',
  );
}

function gcpMistakes({ gcp = {}, internal = false }: LoadBalancerExposure, { way }: BalancerSurroundings): Mistake[] {
  const local = staysOnNode(way);
  return told(
    [
      onlyInternal(['gcp', 'globalAccess'], gcp.globalAccess === true && !internal),
      onlyPublic(['gcp', 'networkTier'], gcp.networkTier !== undefined && internal),
      onlyPublic(['gcp', 'backendService'], gcp.backendService === true && internal),
      {
        option: ['gcp', 'weightedByPods'],
        is: gcp.weightedByPods === true && !local,
        message: 'nodes are weighted by their pods only where traffic stays on its node',
        help: "add externalTrafficPolicy: 'Local', or drop weightedByPods",
      },
    ],
    'exposure/gcp',
  );
}
