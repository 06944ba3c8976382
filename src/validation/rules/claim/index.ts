import type { Rule } from '../../rule.js';
import { accessModes } from './access-modes.js';
import { className } from './class-name.js';
import { dataSource } from './data-source.js';
import { selector } from './selector.js';
import { storageRequest } from './storage-request.js';
import { templateMetadata } from './template-metadata.js';
import { volumeMode } from './volume-mode.js';

/** What claims for storage must hold to, wherever an object makes one. */
export const claim: readonly Rule[] = [
  accessModes,
  className,
  dataSource,
  selector,
  storageRequest,
  templateMetadata,
  volumeMode,
];
