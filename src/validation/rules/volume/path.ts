import { leadsUp, pathBelowProblem } from '../../../kubernetes/file-paths.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges path. */
export const path: PartRule = {
  id: 'volume/path',
  scope: 'server',
  severity: 'error',
  description: 'Paths of volumes do not lead up with "..", and one on a file server is absolute.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write the path in full, without "..".',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes:
          - name: data
            nfs: { server: files.example.com, path: /exports/data }
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
          volumes:
            - name: data
              hostPath: { path: /var/../etc }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/hostPath/path',
        message: '"/var/../etc" leads up with ".."',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              nfs: { server: files.example.com, path: exports }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/nfs/path',
        message: '"exports" does not start with "/"',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, ({ hostPath, gitRepo, nfs }, path) => {
      if (hostPath?.path && leadsUp(hostPath.path)) {
        const message = `"${hostPath.path}" leads up with ".."`;
        report({ path: `${path}/hostPath/path`, message, help: 'write the path that it leads to' });
      }
      const message = pathBelowProblem(gitRepo?.directory ?? '');
      if (message) report({ path: `${path}/gitRepo/directory`, message, help: 'write a path inside the volume' });
      if (nfs?.path && !nfs.path.startsWith('/')) {
        const help = `write '/${nfs.path}'`;
        report({ path: `${path}/nfs/path`, message: `"${nfs.path}" does not start with "/"`, help });
      }
    });
  },
};
