import type { Construct } from 'constructs';

/** What is used of cdk8s-plus, of whatever Kubernetes version: `import * as kplus from 'cdk8s-plus-33'`. */
export interface PlusModule {
  /** Selects pods by label, for its policies and Services. */
  readonly Pods: {
    /** Pods with these labels in these namespaces. */
    select(scope: Construct, id: string, options: PodsOptions): unknown;
  };
  /** Selects namespaces by name. */
  readonly Namespaces: {
    /** Namespaces of these names. */
    select(scope: Construct, id: string, options: NamespacesOptions): unknown;
  };
  /** What an Ingress leads to. */
  readonly IngressBackend: {
    /** A port of a Service. */
    fromService(service: never): unknown;
  };
  /** A ConfigMap of its own or of others. */
  readonly ConfigMap: {
    /** One that exists, by its name. */
    fromConfigMapName(scope: Construct, id: string, name: string): unknown;
  };
  /** A Secret of its own or of others. */
  readonly Secret: {
    /** One that exists, by its name. */
    fromSecretName(scope: Construct, id: string, name: string): unknown;
  };
  /** A ServiceAccount of its own or of others. */
  readonly ServiceAccount: {
    /** One that exists, by its name. */
    fromServiceAccountName(scope: Construct, id: string, name: string, options?: AccountOptions): unknown;
  };
  /** A claim of its own or of others. */
  readonly PersistentVolumeClaim: {
    /** One that exists, by its name. */
    fromClaimName(scope: Construct, id: string, name: string): unknown;
  };
}

/** What cdk8s-plus asks of a ServiceAccount that exists. */
export interface AccountOptions {
  /** The namespace that it is in. */
  readonly namespaceName?: string;
}

/** How cdk8s-plus selects pods. */
export interface PodsOptions {
  /** Labels that the pods have. */
  readonly labels?: Record<string, string>;
  /** Namespaces that they are in. */
  readonly namespaces?: unknown;
}

/** How cdk8s-plus selects namespaces. */
export interface NamespacesOptions {
  /** Their names, any of which fits. */
  readonly names?: string[];
}
