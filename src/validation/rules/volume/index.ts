import type { Rule } from '../../rule.js';
import { azureDisk } from './azure-disk.js';
import { choice } from './choice.js';
import { csi } from './csi.js';
import { device } from './device.js';
import { ephemeralClaim } from './ephemeral-claim.js';
import { fibreChannel } from './fibre-channel.js';
import { fileMode } from './file-mode.js';
import { filePath } from './file-path.js';
import { iscsi } from './iscsi.js';
import { mount } from './mount.js';
import { mountOptions } from './mount-options.js';
import { name } from './name.js';
import { number } from './number.js';
import { path } from './path.js';
import { podCertificate } from './pod-certificate.js';
import { podField } from './pod-field.js';
import { projection } from './projection.js';
import { requiredField } from './required-field.js';
import { source } from './source.js';
import { thirdParty } from './third-party.js';
import { trustBundle } from './trust-bundle.js';

/** What the server asks of volumes and their mounts. */
export const volume: readonly Rule[] = [
  azureDisk,
  choice,
  csi,
  device,
  ephemeralClaim,
  fibreChannel,
  fileMode,
  filePath,
  iscsi,
  mount,
  mountOptions,
  name,
  number,
  path,
  podCertificate,
  podField,
  projection,
  requiredField,
  source,
  thirdParty,
  trustBundle,
];
