import type { KubernetesVersion } from '../../src/kubernetes/versions.js';
import { builtInType } from '../../src/schemas/pack.js';
import { SCALARS, type ScalarName } from '../../src/schemas/typed/scalars.js';
import type { TypedNode } from '../../src/schemas/typed/node.js';

type Schema = Readonly<Record<string, unknown>>;

/** A kind of the pack as JSON Schema that knows each field, as kubeconform -strict reads it. */
export function jsonSchema(version: KubernetesVersion, id: string): Schema {
  const type = builtInType(version, id);
  if (type === undefined) throw new Error(`Kubernetes ${version} has no ${id}`);
  const definitions: Record<string, Schema> = {};
  const names = new Map<TypedNode, string>();
  const schemaOf = (node: TypedNode): Schema => {
    if (node.form === 'scalar') return orNull(scalar(node));
    if (node.form === 'list') return orNull({ type: 'array', items: schemaOf(node.item) });
    if (node.form === 'map') return orNull({ type: 'object', additionalProperties: schemaOf(node.item) });
    let name = names.get(node);
    if (name === undefined) {
      name = `${node.name}${names.size}`;
      // Named before its fields are: a type may lead back to itself.
      names.set(node, name);
      const fields = [...node.fields].map(([field, below]) => [field, schemaOf(below)]);
      definitions[name] = orNull({
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(fields) as Schema,
      });
    }
    return { $ref: `#/definitions/${name}` };
  };
  return { ...schemaOf(type), definitions };
}

/** The server takes null for what is not there, and so must the schemas, or valid manifests would be refused. */
const orNull = ({ type, ...rest }: Schema): Schema =>
  type === undefined ? rest : { type: [type, 'null'].flat(), ...rest };

const FORMS: Readonly<Record<ScalarName, Schema>> = {
  any: {},
  boolean: { type: 'boolean' },
  bytes: { type: 'string' },
  double: { type: 'number' },
  int32: { type: 'integer' },
  int64: { type: 'integer' },
  intOrString: { type: ['integer', 'string'] },
  microTime: { type: 'string' },
  quantity: { type: ['number', 'string'] },
  string: { type: 'string' },
  time: { type: 'string' },
};
const NAMES = new Map(Object.entries(SCALARS).map(([name, misfit]) => [misfit, name as ScalarName]));

const scalar = ({ misfit }: TypedNode): Schema => FORMS[NAMES.get(misfit) ?? 'any'];
