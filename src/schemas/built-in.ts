import type { FeatureGate, KubernetesVersion } from '../kubernetes/versions.js';
import { groupOf, type Manifest } from '../manifests/manifest.js';
import { droppedBy } from './dropped.js';
import { builtInType, metadataType, shippedKind } from './pack.js';
import type { Schemas } from './schemas.js';
import { customKindsOf } from './structural/definitions.js';
import { judgeCustom } from './structural/judge.js';
import type { CustomKind } from './structural/schema.js';
import { judgeTyped } from './typed/judge.js';
import { unknownKind } from './unknown-kind.js';

/** What a cluster serves beside what its version has. */
export interface SchemaOptions {
  /** Objects among which CustomResourceDefinitions are looked for. They win over those that ship with the package. */
  readonly definitions?: readonly Manifest[];
  /** Custom kinds, as `readSchemaFile` gives those of a cluster. Definitions win over them. @default none */
  readonly kinds?: readonly CustomKind[];
  /** Feature gates that are on beyond those of the version. @default none */
  readonly featureGates?: readonly FeatureGate[];
}

/**
 * The schemas of all kinds of a cluster: those that its version has, the shipped custom kinds, and those whose
 * CustomResourceDefinitions are given. Nothing is read before an object needs it.
 */
export function builtInSchemas(
  version: KubernetesVersion,
  { definitions = [], kinds = [], featureGates = [] }: SchemaOptions = {},
): Schemas {
  const dropped = droppedBy(version, featureGates);
  const given = new Map([...kinds, ...customKindsOf(definitions)].map((kind) => [idOf(kind), kind]));
  const shipped = new Map<string, CustomKind | undefined>();
  const customKind = (id: string, apiVersion: string): CustomKind | undefined => {
    const found = given.get(id);
    if (found) return found;
    // Put together once, since each of its kind asks for it.
    if (!shipped.has(id)) shipped.set(id, shippedKind(groupOf(apiVersion), id));
    return shipped.get(id);
  };
  return {
    judge(object) {
      const id = idOf(object);
      const type = builtInType(version, id);
      if (type) return judgeTyped(object, type, dropped);
      const kind = typeof object.apiVersion === 'string' ? customKind(id, object.apiVersion) : undefined;
      return kind ? judgeCustom(object, kind, version, metadataType(version)) : [unknownKind(object, version)];
    },
  };
}

const idOf = ({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): string => `${apiVersion} ${kind}`;
