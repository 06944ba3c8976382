import { LABELS_POD_SECURITY } from '../../../kubernetes/labels.js';
import { namespaceOf } from '../../../relations/object-set.js';
import type { PartRule } from '../../rule.js';

/** No container is privileged or holds the socket of the container runtime, where no Pod Security level of its namespace speaks of it. */
export const nodeAccess: PartRule = {
  id: 'security/node-access',
  scope: 'practice',
  severity: 'warning',
  description:
    'No container is privileged or holds the socket of the container runtime, where no Pod Security level of its namespace speaks of it.',
  rationale: 'Who takes over the program has the node, and with it every pod there.',
  remediation:
    'Drop it, or give what needs it a namespace whose label says `privileged`, so that it stands where it is seen.',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  securityContext: { privileged: true }
        `,
        path: '/spec/template/spec/containers/0/securityContext/privileged',
        message: 'container "web" is privileged',
      },
    ],
  },
  check({ path, object, spec, containers }, report, { set }) {
    const namespace = set.find('', 'Namespace', '', namespaceOf(object));
    // A level that is said is either kept, which other rules see to, or means this.
    if (namespace?.metadata.labels?.[LABELS_POD_SECURITY.enforce] !== undefined) return;
    const help = `drop it, or give it a namespace with the label ${LABELS_POD_SECURITY.enforce}: privileged`;
    for (const { path: at, container } of containers) {
      if (!container.securityContext?.privileged) continue;
      report({
        path: `${at}/securityContext/privileged`,
        message: `container "${container.name}" is privileged`,
        help,
      });
    }
    spec.volumes?.forEach((volume, index) => {
      const where = volume?.hostPath?.path ?? '';
      if (!SOCKET.test(where)) return;
      const message = `volume "${volume.name}" gives the container runtime of the node into the pod's hands`;
      report({ path: `${path}/volumes/${index}/hostPath/path`, message, help });
    });
  },
};

const SOCKET = /^\/(?:var\/)?run(?:\/docker\.sock|\/containerd(?:\/containerd\.sock)?|\/crio(?:\/crio\.sock)?)?\/?$/;
