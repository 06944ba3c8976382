import type { Rule } from '../../rule.js';
import { appArmor } from './app-armor.js';
import { capabilitiesAdded } from './capabilities-added.js';
import { capabilitiesDropped } from './capabilities-dropped.js';
import { hostNamespaces } from './host-namespaces.js';
import { hostPath } from './host-path.js';
import { hostPorts } from './host-ports.js';
import { hostProbes } from './host-probes.js';
import { hostProcess } from './host-process.js';
import { namespaceLabels } from './namespace-labels.js';
import { privilegeEscalation } from './privilege-escalation.js';
import { privileged } from './privileged.js';
import { procMount } from './proc-mount.js';
import { runAsNonRoot } from './run-as-non-root.js';
import { runAsUser } from './run-as-user.js';
import { seccomp } from './seccomp.js';
import { seccompSet } from './seccomp-set.js';
import { selinux } from './selinux.js';
import { sysctls } from './sysctls.js';
import { volumeTypes } from './volume-types.js';

/** The Pod Security Standards, one control a rule. */
export const pss: readonly Rule[] = [
  appArmor,
  capabilitiesAdded,
  capabilitiesDropped,
  hostNamespaces,
  hostPath,
  hostPorts,
  hostProbes,
  hostProcess,
  namespaceLabels,
  privilegeEscalation,
  privileged,
  procMount,
  runAsNonRoot,
  runAsUser,
  seccomp,
  seccompSet,
  selinux,
  sysctls,
  volumeTypes,
];
