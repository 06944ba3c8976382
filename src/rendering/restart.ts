import { z } from 'zod';
import { strict } from '../core/options/strict.js';

/** What happens at certain exit codes of a container, instead of what `policy` says. */
export interface RestartRule {
  /** Start the container again, or all containers of the pod; the latter from Kubernetes 1.36. */
  action: 'Restart' | 'RestartAllContainers';
  /** The exit codes meant. */
  exitCodes: {
    /** Whether the codes are these, or all others. */
    operator: 'In' | 'NotIn';
    /** Codes from 0 to 255, at most 255 of them. */
    values: number[];
  };
}

/** When one container is started again. From Kubernetes 1.35. @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#individual-container-restart-policy-and-rules */
export interface RestartOptions {
  /** Whether the container is started again when it ended: `restartPolicy` of the container. A sidecar's is `'Always'`. */
  policy: 'Always' | 'OnFailure' | 'Never';
  /** Exit codes for which something else holds, at most 20 rules: `restartPolicyRules`. @default none */
  rules?: RestartRule[];
}

const MOST_RULES = 20;

/** @internal Judges {@link RestartOptions}. */
export const restartSchema = strict({
  policy: z.enum(['Always', 'OnFailure', 'Never']),
  rules: z
    .array(
      strict({
        action: z.enum(['Restart', 'RestartAllContainers']),
        exitCodes: strict({
          operator: z.enum(['In', 'NotIn']),
          // The server holds them as a set, and refuses to apply what is in it twice.
          values: z
            .array(z.int().min(0).max(255))
            .min(1)
            .max(255)
            .refine((values) => new Set(values).size === values.length, 'names a code twice\ndrop one of them'),
        }),
      }),
    )
    .max(MOST_RULES)
    .optional(),
});

/** The fields of a container that say when it is started again. */
export function renderRestart(restart: RestartOptions | undefined) {
  return { restartPolicy: restart?.policy, restartPolicyRules: restart?.rules };
}

/** Whether a change of resources in place restarts a container. From Kubernetes 1.33. @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/ */
export interface ResizePolicy {
  /** What a change of CPU does. @default 'NotRequired', as in Kubernetes */
  cpu?: 'NotRequired' | 'RestartContainer';
  /** What a change of memory does. @default 'NotRequired', as in Kubernetes */
  memory?: 'NotRequired' | 'RestartContainer';
}

const resize = z.enum(['NotRequired', 'RestartContainer']).optional();

/** @internal Judges a {@link ResizePolicy}. */
export const resizePolicySchema = strict({ cpu: resize, memory: resize });

/** The `resizePolicy` of a container. */
export function renderResizePolicy(policy: ResizePolicy | undefined) {
  if (policy === undefined) return undefined;
  return (['cpu', 'memory'] as const).flatMap((resourceName) => {
    const restartPolicy = policy[resourceName];
    return restartPolicy === undefined ? [] : [{ resourceName, restartPolicy }];
  });
}
