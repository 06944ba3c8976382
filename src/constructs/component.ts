import { Construct } from 'constructs';
import { mapOf } from '../core/map-context.js';
import { idText, nameIn, nodeId, providePrefix } from '../core/names.js';
import { setOrigin } from '../core/origin.js';
import { dns1123Label } from '../kubernetes/names.js';
import type { PatchOperation } from '../core/patches.js';
import { patchBelow, type PatchTarget } from './patch-below.js';
import { reportName } from './checks/name-checks.js';

/**
 * A building block of a team's own inside a map: the names of everything in it begin with its id, so that it can be
 * used twice. Extend it:
 *
 * ```ts
 * class Cache extends Component {
 *   readonly redis: StatelessApp<'redis'>;
 *   constructor(scope: Construct, id: string) {
 *     super(scope, id);
 *     this.redis = new StatelessApp(this, 'redis', { image: 'redis:8.0', ports: { redis: 6379 } });
 *   }
 * }
 * new Cache(this, 'sessions'); // makes the workload sessions-redis
 * ```
 */
export class Component extends Construct {
  /** @param id what the names of everything in it begin with */
  constructor(scope: Construct, id: string) {
    super(scope, nodeId(scope, 'Component', id));
    const name = nameIn(scope, id);
    const prefix = idText(id);
    setOrigin(this, 'Component', `${mapOf(scope).name}/${name}`, Component);
    providePrefix(this, prefix);
    reportName(this, dns1123Label(prefix), ['#1']);
  }

  /**
   * Patches objects in it (JSON patch, RFC 6902), of ours and of other libraries, now and later: for objects without a
   * `patches` option of their own. A patch that finds no object or changes nothing is an error.
   *
   * ```ts
   * this.patch({ kind: 'Certificate', name: 'web' }, [{ op: 'add', path: '/spec/duration', value: '2160h' }]);
   * ```
   */
  patch(target: PatchTarget, operations: PatchOperation[]): this {
    patchBelow(this, target, operations);
    return this;
  }
}
