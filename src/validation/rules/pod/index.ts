import type { Rule } from '../../rule.js';
import { activeDeadline } from './active-deadline.js';
import { containers } from './containers.js';
import { dnsSearch } from './dns-search.js';
import { dnsServers } from './dns-servers.js';
import { ephemeralContainers } from './ephemeral-containers.js';
import { hostAliases } from './host-aliases.js';
import { hostNamespaces } from './host-namespaces.js';
import { hostname } from './hostname.js';
import { namedObjects } from './named-objects.js';
import { operatingSystem } from './operating-system.js';

/** What the server asks of pods as a whole. */
export const pod: readonly Rule[] = [
  activeDeadline,
  containers,
  dnsSearch,
  dnsServers,
  ephemeralContainers,
  hostAliases,
  hostNamespaces,
  hostname,
  namedObjects,
  operatingSystem,
];
