import type { KubernetesVersion } from '../../kubernetes/versions.js';
import type { Manifest } from '../../manifests/manifest.js';
import type { StructureProblem } from '../schemas.js';
import { judgeTypedAt } from '../typed/judge.js';
import type { TypedNode } from '../typed/node.js';
import { type JsonMap, startWalk } from '../walk.js';
import { judgeRules } from './cel/judge.js';
import { judgeEmbedded } from './embedded.js';
import { findDuplicates } from './list-types.js';
import { judgeReplicas } from './replicas.js';
import type { CustomKind } from './schema.js';
import { settle } from './settle.js';
import { findUnknownFields } from './unknown-fields.js';
import { judgeValue } from './values.js';

/** What the server of a version would say of a custom resource; `metadata` is the type of all metadata. */
export function judgeCustom(
  object: Manifest,
  kind: CustomKind,
  version: KubernetesVersion,
  metadata: TypedNode,
): StructureProblem[] {
  const walk = startWalk();
  if (kind.preservesUnknownFields) judgeTypedAt({ metadata: object.metadata }, aloneWith(metadata), walk);
  else findUnknownFields(object, kind.schema, { walk, kind: object.kind, metadata });
  // What the server cannot read it does not judge.
  if (walk.problems.some(({ code }) => code !== 'unknown-field')) return walk.problems;
  const settled = stored(settle(object, kind.schema) as JsonMap, kind);
  judgeValue(settled, kind.schema, walk, version);
  judgeEmbedded(settled, kind.schema, walk);
  if (kind.replicasPath !== undefined) judgeReplicas(settled, kind.replicasPath, walk);
  findDuplicates(settled, kind.schema, walk);
  if (walk.problems.every(({ code }) => code === 'unknown-field')) judgeRules(settled, kind.schema, walk);
  return walk.problems;
}

/** Without what the server throws away on creation. */
function stored(object: JsonMap, { hasStatus }: CustomKind): JsonMap {
  if (!hasStatus || object['status'] === undefined) return object;
  const { status: _, ...kept } = object;
  return kept;
}

const aloneWith = (metadata: TypedNode): TypedNode => ({
  ...metadata,
  name: '',
  fields: new Map([['metadata', metadata]]),
});
