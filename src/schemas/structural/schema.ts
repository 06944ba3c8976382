import type { Scope } from '../../kubernetes/kinds.js';

/** A rule in CEL of a CustomResourceDefinition. */
export interface CelRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  /** Where it says to point, as in `.spec.host`. */
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/** The schema of a custom kind, as CustomResourceDefinitions write it. */
export interface StructuralSchema {
  readonly type?: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, StructuralSchema>>;
  readonly additionalProperties?: StructuralSchema | boolean;
  readonly items?: StructuralSchema;
  readonly allOf?: readonly StructuralSchema[];
  readonly anyOf?: readonly StructuralSchema[];
  readonly oneOf?: readonly StructuralSchema[];
  readonly not?: StructuralSchema;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'map' | 'set';
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-validations'?: readonly CelRule[];
}

/** A custom kind in one of its versions. */
export interface CustomKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly scope: Scope;
  /** Whether its status is written apart: then what a manifest says of it is thrown away. */
  readonly hasStatus: boolean;
  /** Where its number of replicas is, as in `.spec.replicas`. */
  readonly replicasPath?: string;
  /** Whether fields that the schema lacks are kept. */
  readonly preservesUnknownFields?: boolean;
  /** Since when its own project advises against it, in its words; present where it does. */
  readonly deprecated?: boolean;
  readonly schema: StructuralSchema;
}

/** The schema of a field, or of any key where the schema has a map; undefined where it says nothing of it. */
export function fieldSchema(schema: StructuralSchema, key: string): StructuralSchema | undefined {
  const { properties, additionalProperties } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
