/**
 * `servicemap/validation`: judging manifests, and rules of a team's own.
 * @module
 */
export type {
  Check,
  InvalidExample,
  ObjectRule,
  PartRule,
  Parts,
  Report,
  Rule,
  RuleMetadata,
  SetReport,
  SetRule,
  StructureRule,
} from './rule.js';
export { objectRule, partRule, setRule } from './rule.js';
export type { ClaimPart, ContainerPart, JobPart, MetadataPart, PodPart } from './parts.js';
export type { Context } from './context.js';
export type { Found, RuleScope, Violation } from './violation.js';
export { validate, type ValidateOptions } from './validate.js';
export { rules } from './rules/index.js';
export { ruleAnnotation } from './annotations.js';
export { builtInSchemas, type SchemaOptions } from '../schemas/built-in.js';
export { readSchemaFile } from '../schemas/schema-file.js';
export type { CelRule, CustomKind, StructuralSchema } from '../schemas/structural/schema.js';
export type { Schemas, StructureCode, StructureProblem } from '../schemas/schemas.js';
export type { RuleSetting, RuleSettings } from '../findings/rule-settings.js';
export type { Severity } from '../findings/finding.js';
export type { Feature, FeatureGate, KubernetesVersion } from '../kubernetes/versions.js';
export type { Manifest } from '../manifests/manifest.js';
export type { External } from '../relations/externals.js';
export type { ObjectSet } from '../relations/object-set.js';
