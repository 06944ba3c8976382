import type { Rule } from '../../rule.js';
import { annotationsSize } from './annotations-size.js';
import { annotations } from './annotations.js';
import { clusterWide } from './cluster-wide.js';
import { finalizers } from './finalizers.js';
import { generation } from './generation.js';
import { generateName } from './generate-name.js';
import { labels } from './labels.js';
import { managedFields } from './managed-fields.js';
import { name } from './name.js';
import { namespace } from './namespace.js';
import { ownerReferences } from './owner-references.js';
import { resourceVersion } from './resource-version.js';
import { size } from './size.js';

/** What the metadata of objects must hold to. */
export const meta: readonly Rule[] = [
  annotations,
  annotationsSize,
  clusterWide,
  finalizers,
  generateName,
  generation,
  labels,
  managedFields,
  name,
  namespace,
  ownerReferences,
  resourceVersion,
  size,
];
