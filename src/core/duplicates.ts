import type { Construct } from 'constructs';
import type { ApiObject } from './cdk8s.js';
import { scopeOf } from '../kubernetes/kinds.js';
import { clusterOf } from './cluster-context.js';
import { checkLater, type Mistake } from './mistakes.js';
import { isDuplicate } from './names.js';
import { objectsBelow } from './objects-below.js';
import { subjectOf } from './origin.js';

const WATCHED = Symbol.for('servicemap.duplicates');

/** Makes sure that the tree is looked through for two objects of one kind, namespace and name in one cluster. */
export function watchDuplicates(construct: Construct): void {
  const root = construct.node.root as Construct & { [WATCHED]?: true };
  if (root[WATCHED]) return;
  Object.defineProperty(root, WATCHED, { value: true });
  checkLater(root, () => duplicates(root));
}

function* duplicates(root: Construct): Iterable<Mistake> {
  const seen = new Map<string, ApiObject>();
  // Objects of a workload whose name is taken already are told as one finding, on the workload.
  for (const object of objectsBelow(root, isDuplicate)) {
    const identity = [
      clusterOf(object).label ?? '',
      object.apiGroup,
      object.kind,
      namespaceOf(object) ?? '',
      object.name,
    ].join('\n');
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, object);
    else yield duplicate(first, object);
  }
}

// cdk8s gives every object its chart's namespace, also those that live in none.
function namespaceOf({ apiVersion, kind, metadata }: ApiObject): string | undefined {
  return scopeOf(apiVersion, kind) === 'Cluster' ? undefined : metadata.namespace;
}

function duplicate(first: ApiObject, second: ApiObject): Mistake {
  const namespace = namespaceOf(second);
  const where = namespace === undefined ? '' : ` in namespace ${namespace}`;
  return {
    ruleId: 'meta/duplicate-object',
    message: `two objects are ${second.kind} "${second.name}"${where}: the other is made by ${subjectOf(first)}`,
    help: 'give one of them another name: applying both would overwrite one with the other',
    about: second,
  };
}
