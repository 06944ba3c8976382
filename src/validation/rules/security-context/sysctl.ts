import { sysctlNamespace, sysctlProblem } from '../../../kubernetes/kernel.js';
import { atLeast } from '../../../kubernetes/versions.js';
import { forEachItem } from '../../faults/items.js';
import type { PartRule } from '../../rule.js';

/** Judges sysctl. */
export const sysctl: PartRule = {
  id: 'security-context/sysctl',
  scope: 'server',
  severity: 'error',
  description:
    'Kernel parameters of a pod have names of parameters, each once, and none of a namespace that the pod shares with its node.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write names as in `net.core.somaxconn`; drop those of the network with `hostNetwork`.',
  see: 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        securityContext: { sysctls: [{ name: net.core.somaxconn, value: "1024" }] }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          securityContext: { sysctls: [{ name: net..somaxconn, value: "1024" }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/sysctls/0/name',
        message: '"net..somaxconn" is no name of a kernel parameter',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          hostNetwork: true
          securityContext: { sysctls: [{ name: net.core.somaxconn, value: "1024" }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/sysctls/0/name',
        message: '"net.core.somaxconn" is of the node where the pod has hostNetwork',
      },
    ],
  },
  check({ spec, path }, report, context) {
    const seen = new Set<string>();
    forEachItem(spec.securityContext?.sysctls, ({ name }, index) => {
      const at = `${path}/securityContext/sysctls/${index}/name`;
      const help = "write it like 'net.core.somaxconn', once";
      if (!name) report({ path: at, message: 'no parameter is named', help });
      else if (sysctlProblem(name)) report({ path: at, message: `"${name}" is no name of a kernel parameter`, help });
      else if (seen.has(name)) report({ path: at, message: `"${name}" stands here twice`, help });
      seen.add(name);
      const namespace = atLeast(context.version, '1.29') ? sysctlNamespace(name ?? '') : undefined;
      const shared = namespace && SHARED[namespace];
      if (!shared || !spec[shared]) return;
      const message = `"${name}" is of the node where the pod has ${shared}`;
      report({ path: at, message, help: `drop it, or ${shared}` });
    });
  },
};

const SHARED = { net: 'hostNetwork', ipc: 'hostIPC' } as const;
