import { Construct } from 'constructs';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { nameIn, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { setOrigin } from '../core/origin.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { objectLabels } from '../rendering/labels.js';
import { reportName } from './checks/name-checks.js';
import { type ExposedServiceOptions, exposedServiceSchema } from './exposed-service-options.js';
import { type AddObject, exposeHttp } from './network/expose-http.js';
import { exposeService } from './network/expose-service.js';
import { meantPorts } from './network/meant-ports.js';
import type { Workload } from './workload.js';

/**
 * A way into a workload under a name of its own, from outside the cluster or inside it. Becomes a Service, or for
 * `http` an Ingress or HTTPRoute in front of the workload's own Service, and opens the path from where the cluster says
 * that outside traffic comes from.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class ExposedService<P extends string = string> extends Construct {
  /** `metadata.name` of what it makes. */
  readonly name: string;
  private readonly map: MapContext;

  constructor(scope: Construct, id: string, options: ExposedServiceOptions<P>) {
    const place = placeIn(scope);
    super(place, nodeId(place, 'ExposedService', id));
    this.map = mapOf(this);
    this.name = typeof options?.name === 'string' ? options.name : nameIn(place, id);
    setOrigin(this, 'ExposedService', `${this.map.name}/${this.name}`, ExposedService);
    const judged: ExposedServiceOptions = parseOptions(this, exposedServiceSchema, options ?? {});
    const kind = 'http' in judged ? 'Ingress' : 'Service';
    const problem = objectNameProblem(kind === 'Ingress' ? 'networking.k8s.io/v1' : 'v1', kind, this.name);
    if (problem !== undefined) reportName(this, problem, judged.name === undefined ? ['#1'] : ['name']);
    if (judged.target === undefined || !this.checkTarget(judged.target, 'http' in judged)) return;

    const add: AddObject = (apiVersion, objectKind, rest, annotations) =>
      this.add(judged, apiVersion, objectKind, rest, annotations);
    if (!('http' in judged)) {
      exposeService(this, judged, add);
      return;
    }
    const [port] = meantPorts(this, judged.target.endpoint, judged.port, true);
    if (port !== undefined) exposeHttp(this, judged.http, judged.target, port, add);
  }

  private checkTarget({ endpoint }: Workload, http: boolean): boolean {
    if (endpoint.map.construct !== this.map.construct) {
      report(this, {
        ruleId: 'reference/other-namespace',
        message: `${endpoint.title} is in another map; a Service can only lead to pods of its own`,
        help: `make the ExposedService in map ${endpoint.map.name}`,
        option: ['target'],
      });
      return false;
    }
    if (http && !endpoint.served) {
      report(this, {
        ruleId: 'reference/no-service',
        message: `no Service leads to ${endpoint.title}, and HTTP from outside goes through one`,
        help: 'expose a StatelessApp, a StatefulDB or a NodeAgent',
        option: ['target'],
      });
      return false;
    }
    return true;
  }

  private add(
    { labels, target: { selector } }: ExposedServiceOptions,
    apiVersion: string,
    kind: string,
    render: () => object,
    annotations?: Record<string, string>,
  ): void {
    new KubernetesObject(this, kind, {
      apiVersion,
      kind,
      name: this.name,
      namespace: this.map.namespace,
      labels: objectLabels({ ...this.map.labels, ...labels }, selector),
      annotations,
      render,
    });
  }
}
