import { Construct } from 'constructs';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import { nameIn, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { setOrigin } from '../core/origin.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { objectLabels } from '../rendering/labels.js';
import { reportName } from './checks/name-checks.js';
import { type ExposedServiceOptions, exposedServiceSchema } from './exposed-service-options.js';
import { type AddObject, exposeHttp } from './http/expose-http.js';
import { reportOtherMap } from './http/resolve-rules.js';
import { exposeService } from './network/expose-service.js';

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
    this.name = nameIn(place, id, options?.name);
    setOrigin(this, 'ExposedService', `${this.map.name}/${this.name}`, ExposedService);
    const judged: ExposedServiceOptions = parseOptions(this, exposedServiceSchema, options ?? {});
    const kind = 'http' in judged ? 'Ingress' : 'Service';
    reportName(
      this,
      objectNameProblem(kind === 'Ingress' ? 'networking.k8s.io/v1' : 'v1', kind, this.name),
      judged.name === undefined ? ['#1'] : ['name'],
    );
    if (judged.target === undefined) return;
    const add: AddObject = (apiVersion, objectKind, render, more) =>
      this.add(judged, apiVersion, objectKind, render, more);
    if ('http' in judged) {
      exposeHttp(this, judged.http, { target: judged.target, port: judged.port }, add);
    } else if (judged.target.endpoint.map.construct === this.map.construct) {
      exposeService(this, judged, add);
    } else {
      reportOtherMap(this, this.map, judged.target.endpoint, ['target']);
    }
  }

  private add(
    { labels, target: { selector } }: ExposedServiceOptions,
    apiVersion: string,
    kind: string,
    render: () => object,
    { annotations, suffix, filledIn }: Parameters<AddObject>[3] = {},
  ): void {
    const name = suffix === undefined ? this.name : `${this.name}-${suffix}`;
    new KubernetesObject(this, suffix === undefined ? kind : `${kind}.${suffix}`, {
      apiVersion,
      kind,
      name,
      namespace: this.map.namespace,
      labels: objectLabels({ ...this.map.labels, ...labels }, selector),
      annotations,
      filledIn,
      render,
    });
  }
}
