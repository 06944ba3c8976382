import { windowsUserProblem } from '../../../kubernetes/windows-user.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { forEachSecurityContext } from '../../faults/security-contexts.js';
import type { PartRule } from '../../rule.js';

/** Judges windows. */
export const windows: PartRule = {
  id: 'security-context/windows',
  scope: 'server',
  severity: 'error',
  description: 'A container of windows runs as a user with a possible name, with credentials of at most 64 KiB.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `runAsUserName` as in `ContainerUser`, or `DOMAIN\\user`.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        os: { name: windows }
        securityContext: { windowsOptions: { runAsUserName: ContainerUser } }
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
          securityContext: { windowsOptions: { runAsUserName: "a/b" } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/windowsOptions/runAsUserName',
        message: '"a/b" is no user of Windows',
      },
    ],
  },
  check(pod, report) {
    forEachSecurityContext(pod, ({ windowsOptions }, path) => {
      if (!isSet(windowsOptions)) return;
      const { runAsUserName: user, gmsaCredentialSpec: spec, gmsaCredentialSpecName: name } = windowsOptions;
      const at = `${path}/windowsOptions`;
      report(isSet(name) ? nameFault('dns1123Subdomain', name, `${at}/gmsaCredentialSpecName`) : undefined);
      if (isSet(spec) && (spec === '' || Buffer.byteLength(spec) > LONGEST_SPEC)) {
        const message = spec === '' ? 'there are no credentials' : 'the credentials have more than 64 KiB';
        report({ path: `${at}/gmsaCredentialSpec`, message, help: 'write the JSON that describes the account' });
      }
      if (!isSet(user) || windowsUserProblem(user) === undefined) return;
      const help = "write it like 'ContainerUser' or 'DOMAIN\\user'";
      report({ path: `${at}/runAsUserName`, message: `"${user}" is no user of Windows`, help });
    });
  },
};

const LONGEST_SPEC = 64 * 1024;
