import { Construct } from 'constructs';
import { z } from 'zod';
import { clusterOf } from '../core/cluster-context.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { placeIn } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { idText, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { named, strict } from '../core/options/strict.js';
import { setOrigin, subjectOf } from '../core/origin.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { reportName } from './checks/name-checks.js';
import { holderInCluster } from './cluster-claims.js';

/** An object that holds more options of a class, of a kind that its controller defines. */
export interface IngressClassParameters {
  /** The API group of its kind. @default the core group */
  apiGroup?: string;
  /** Its kind, e.g. `'IngressClassParams'`. */
  kind: string;
  /** The `metadata.name` of the object. */
  name: string;
  /** The namespace that it is in: scope `Namespace`. @default none: an object of the whole cluster, scope `Cluster` */
  namespace?: string;
}

/** Options of an {@link IngressClass}. */
export interface IngressClassOptions {
  /** Which controller it is for, e.g. `'k8s.io/ingress-nginx'`; at most 250 characters: `spec.controller`. It can never change. */
  controller: string;
  /** Take this class for every Ingress that names none; a cluster has one such. @default false */
  default?: boolean;
  /** An object that holds more options: `spec.parameters`. @default none */
  parameters?: IngressClassParameters;
  /** `metadata.name`: what an Ingress says as its class. @default the construct's id */
  name?: string;
  /** Its labels besides those of the cluster. @default none */
  labels?: Record<string, string>;
  /** Annotations of the IngressClass. @default none */
  annotations?: Record<string, string>;
}

const word = named((value) =>
  /^(?!\.{1,2}$)[^/%]+$/.test(value)
    ? undefined
    : `"${value}" can't stand in a path of the API\nwrite it without "/" and "%"`,
);

/** @internal Judges {@link IngressClassOptions}. */
export const ingressClassSchema = strict({
  controller: named((value) => {
    const [domain = '', ...path] = value.split('/');
    const form = `"${value}" is not the name of a controller\nwrite a domain and a path, like 'k8s.io/ingress-nginx'`;
    if (path.length === 0 || !/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path.join('/'))) return form;
    return value.length > 250 || dns1123Subdomain(domain) !== undefined ? form : undefined;
  }),
  default: z.boolean().optional(),
  parameters: strict({
    apiGroup: named(dns1123Subdomain).optional(),
    kind: word,
    name: word,
    namespace: named(dns1123Label).optional(),
  }).optional(),
  name: z.string().optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
});

/**
 * A class of Ingress and the controller that it is for, for a whole cluster. Make it in a Cluster, where the map of the
 * controller is made.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
 */
export class IngressClass extends Construct {
  /** `metadata.name`: what an Ingress says as its class. */
  readonly name: string;

  constructor(scope: Construct, id: string, options: IngressClassOptions) {
    const place = placeIn(scope);
    super(place, nodeId(place, 'IngressClass', id));
    this.name = typeof options?.name === 'string' ? options.name : idText(id);
    setOrigin(this, 'IngressClass', this.name, IngressClass);
    const judged: IngressClassOptions = parseOptions(this, ingressClassSchema, options ?? {});
    const problem = objectNameProblem('networking.k8s.io/v1', 'IngressClass', this.name);
    if (problem !== undefined) reportName(this, problem, judged.name === undefined ? ['#1'] : ['name']);
    if (judged.default === true) this.claimDefault();
    new KubernetesObject(this, 'IngressClass', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      name: this.name,
      labels: { [LABEL_MANAGED_BY]: 'servicemap', ...clusterOf(this).labels, ...judged.labels },
      annotations: {
        ...(judged.default === true && { 'ingressclass.kubernetes.io/is-default-class': 'true' }),
        ...judged.annotations,
      },
      render: () => ({ spec: { controller: judged.controller, parameters: parametersOf(judged) } }),
    });
  }

  private claimDefault(): void {
    const holder = holderInCluster(this, 'default IngressClass');
    if (holder === undefined) return;
    report(this, {
      ruleId: 'exposure/taken',
      message: `the cluster has a default class already: ${subjectOf(holder)}. With two, an Ingress that names none is refused`,
      help: 'keep one of them as the default',
      option: ['default'],
    });
  }
}

function parametersOf({ parameters }: IngressClassOptions) {
  return parameters && { ...parameters, scope: parameters.namespace === undefined ? 'Cluster' : 'Namespace' };
}
