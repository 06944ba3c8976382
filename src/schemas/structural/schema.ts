import type { Scope } from '../../kubernetes/kinds.js';

/** A rule in CEL of a CustomResourceDefinition. */
export interface CelRule {
  /** The expression; it must be true. */
  readonly rule: string;
  /** What to say where it is not. */
  readonly message?: string;
  /** An expression that gives the message. */
  readonly messageExpression?: string;
  /** Where it says to point, as in `.spec.host`. */
  readonly fieldPath?: string;
  /** Whether it also holds for objects that are new. */
  readonly optionalOldSelf?: boolean;
}

/** The schema of a custom kind, as CustomResourceDefinitions write it. */
export interface StructuralSchema {
  /** The JSON type of the value. */
  readonly type?: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  /** Whether null is a value of its own. */
  readonly nullable?: boolean;
  /** What the server fills in where nothing is written. */
  readonly default?: unknown;
  /** A form of text or numbers, such as `date-time`. */
  readonly format?: string;
  /** The values that there are, no other one. */
  readonly enum?: readonly unknown[];
  /** A regular expression, in RE2, that text must match. */
  readonly pattern?: string;
  /** The fewest characters that text may have. */
  readonly minLength?: number;
  /** The most characters that text may have. */
  readonly maxLength?: number;
  /** The smallest number that there may be. */
  readonly minimum?: number;
  /** The largest number that there may be. */
  readonly maximum?: number;
  /** Whether `minimum` itself is too small. */
  readonly exclusiveMinimum?: boolean;
  /** Whether `maximum` itself is too large. */
  readonly exclusiveMaximum?: boolean;
  /** What numbers must be a multiple of. */
  readonly multipleOf?: number;
  /** The fewest items that a list may have. */
  readonly minItems?: number;
  /** The most items that a list may have. */
  readonly maxItems?: number;
  /** The fewest keys of an object. */
  readonly minProperties?: number;
  /** The most keys of an object. */
  readonly maxProperties?: number;
  /** The keys that must be there. */
  readonly required?: readonly string[];
  /** The schema of each known key. */
  readonly properties?: Readonly<Record<string, StructuralSchema>>;
  /** The schema of every other key. */
  readonly additionalProperties?: StructuralSchema | boolean;
  /** The schema of the items of a list. */
  readonly items?: StructuralSchema;
  /** Schemas that all must hold. */
  readonly allOf?: readonly StructuralSchema[];
  /** Schemas of which one at least must hold. */
  readonly anyOf?: readonly StructuralSchema[];
  /** Schemas of which just one must hold. */
  readonly oneOf?: readonly StructuralSchema[];
  /** A schema that must not hold. */
  readonly not?: StructuralSchema;
  /** Whether the value is a Kubernetes object itself. */
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  /** Whether the value is a number or text. */
  readonly 'x-kubernetes-int-or-string'?: boolean;
  /** The keys that tell the items of a list apart. */
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  /** How the items of a list are told apart when manifests are merged. */
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'map' | 'set';
  /** Whether the server keeps keys that no schema knows. */
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  /** Rules in CEL over the value. */
  readonly 'x-kubernetes-validations'?: readonly CelRule[];
}

/** A custom kind in one of its versions. */
export interface CustomKind {
  /** Group and version, such as `example.com/v1`. */
  readonly apiVersion: string;
  /** The kind of its objects, such as `Certificate`. */
  readonly kind: string;
  /** Whether its objects live in a namespace. */
  readonly scope: Scope;
  /** Whether its status is written apart: then what a manifest says of it is thrown away. */
  readonly hasStatus: boolean;
  /** Where its number of replicas is, as in `.spec.replicas`. */
  readonly replicasPath?: string;
  /** Whether fields that the schema lacks are kept. */
  readonly preservesUnknownFields?: boolean;
  /** Since when its own project advises against it, in its words; present where it does. */
  readonly deprecated?: boolean;
  /** The schema of the whole object, metadata apart. */
  readonly schema: StructuralSchema;
}

/** The schema of a field, or of any key where the schema has a map; undefined where it says nothing of it. */
export function fieldSchema(schema: StructuralSchema, key: string): StructuralSchema | undefined {
  const { properties, additionalProperties } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
