import type { FeatureGate, KubernetesVersion } from '../../../src/kubernetes/versions.js';
import type { Client } from '../client/client.js';

/** What control plane is wanted. */
export interface ControlPlaneOptions {
  /** The release that is run; the newest when not given. */
  readonly version?: KubernetesVersion;
  /** The version that it behaves as, at most three before its own; its own when not given. */
  readonly emulate?: KubernetesVersion;
  /** Feature gates that are turned on beyond the version's own. */
  readonly featureGates?: readonly FeatureGate[];
  /** How many nodes are simulated in two zones. With any, the controllers and the scheduler run as well. */
  readonly nodes?: number;
  /** Runs the controllers and the scheduler, also without nodes. */
  readonly controllers?: boolean;
  /** Is told what is being built. */
  readonly say?: (line: string) => void;
}

/** A control plane that runs until `stop`, or until this process ends in whatever way. */
export interface ControlPlane {
  readonly client: Client;
  readonly url: string;
  /** Path of a kubeconfig for its administrator. */
  readonly kubeconfig: string;
  /** Its folder, with a `<server>.log` each; gone after `stop`. */
  readonly folder: string;
  /** Process id of each server, by its name. */
  readonly processes: ReadonlyMap<string, number>;
  /** Fails with the end of a log when a server has ended by itself. */
  check: () => Promise<void>;
  stop: () => Promise<void>;
}
