import type { KubernetesVersion } from '../kubernetes/versions.js';
import type { Schemas } from './schemas.js';
import { judgeTyped } from './typed/judge.js';
import { typeOfKind } from './typed/pack.js';
import { unknownKind } from './unknown-kind.js';

/** The schemas of all kinds that a version of Kubernetes serves by itself. Nothing is read before it is needed. */
export function builtInSchemas(version: KubernetesVersion): Schemas {
  return {
    judge(object) {
      const type = typeOfKind(version, `${object.apiVersion} ${object.kind}`);
      return type ? judgeTyped(object, type) : [unknownKind(object, version)];
    },
  };
}
