import type { Construct } from 'constructs';
import { z } from 'zod';
import { report } from '../core/mistakes.js';
import { named, strict } from '../core/options/strict.js';
import { subjectOf } from '../core/origin.js';
import { dns1123Label, dns1123Subdomain, isDomainPath } from '../kubernetes/names.js';
import { holderInCluster } from './cluster-claims.js';
import { ClusterObject, type ClusterObjectOptions, clusterObjectShape } from './cluster-object.js';

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
export interface IngressClassOptions extends ClusterObjectOptions {
  /** Which controller it is for, e.g. `'k8s.io/ingress-nginx'`; at most 250 characters: `spec.controller`. It can never change. */
  controller: string;
  /** Take this class for every Ingress that names none; a cluster has one such. @default false */
  default?: boolean;
  /** An object that holds more options: `spec.parameters`. @default none */
  parameters?: IngressClassParameters;
}

const word = named((value) =>
  /^(?!\.{1,2}$)[^/%]+$/.test(value)
    ? undefined
    : `"${value}" can't stand in a path of the API\nwrite it without "/" and "%"`,
);

/** @internal Judges {@link IngressClassOptions}. */
export const ingressClassSchema = strict({
  controller: named((value) =>
    value.length <= 250 && isDomainPath(value)
      ? undefined
      : `"${value}" is not the name of a controller\nwrite a domain and a path, like 'k8s.io/ingress-nginx'`,
  ),
  default: z.boolean().optional(),
  parameters: strict({
    apiGroup: named(dns1123Subdomain).optional(),
    kind: word,
    name: word,
    namespace: named(dns1123Label).optional(),
  }).optional(),
  ...clusterObjectShape,
});

const DEFAULT_CLASS = 'ingressclass.kubernetes.io/is-default-class';

/**
 * A class of Ingress and the controller that it is for, for a whole cluster; an Ingress says its `name`. Make it in a
 * Cluster, where the map of the controller is made.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
 */
export class IngressClass extends ClusterObject<IngressClassOptions> {
  constructor(scope: Construct, id: string, options: IngressClassOptions) {
    super(
      scope,
      id,
      { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', hide: IngressClass, schema: ingressClassSchema },
      options,
    );
    const { judged } = this;
    if (judged.default === true) this.claimDefault();
    this.add(
      () => ({ spec: { controller: judged.controller, parameters: parametersOf(judged) } }),
      judged.default === true ? { [DEFAULT_CLASS]: 'true' } : {},
    );
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
