import type { Rule } from '../../rule.js';
import { activeDeadline } from './active-deadline.js';
import { annotation } from './annotation.js';
import { containers } from './containers.js';
import { dnsSearch } from './dns-search.js';
import { dnsServers } from './dns-servers.js';
import { ephemeralContainers } from './ephemeral-containers.js';
import { hostAliases } from './host-aliases.js';
import { hostNamespaces } from './host-namespaces.js';
import { hostname } from './hostname.js';
import { namedObjects } from './named-objects.js';
import { operatingSystem } from './operating-system.js';
import { operatingSystemFields } from './operating-system-fields.js';
import { policy } from './policy.js';
import { priority } from './priority.js';
import { profileAnnotation } from './profile-annotation.js';
import { readinessGate } from './readiness-gate.js';
import { resourceClaim } from './resource-claim.js';
import { windowsHostProcess } from './windows-host-process.js';

/** What the server asks of pods as a whole. */
export const pod: readonly Rule[] = [
  activeDeadline,
  annotation,
  containers,
  dnsSearch,
  dnsServers,
  ephemeralContainers,
  hostAliases,
  hostNamespaces,
  hostname,
  namedObjects,
  operatingSystem,
  operatingSystemFields,
  policy,
  priority,
  profileAnnotation,
  readinessGate,
  resourceClaim,
  windowsHostProcess,
];
