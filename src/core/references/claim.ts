import { report } from '../mistakes.js';
import { subjectOf } from '../origin.js';
import { inOtherCluster, reportOtherCluster } from './other-cluster.js';
import type { Party, Where } from './party.js';
import { type Claim, VolumeReference } from './volume.js';

/** A claim to mount. */
export class ClaimReference extends VolumeReference {
  readonly content = undefined;

  constructor(
    /** The claim that is mounted. */
    override readonly claim: Claim,
  ) {
    super();
  }

  get name(): string {
    return this.claim.name.replaceAll('.', '-');
  }

  get readOnly(): boolean {
    return this.claim.readOnly;
  }

  connect(user: Party, where: Where): void {
    const { title, map, single, users } = this.claim;
    const other = [...users].find((known) => known !== user.construct);
    users.add(user.construct);
    if (inOtherCluster(map, user.map)) {
      reportOtherCluster(user.construct, user.map, { title, map }, where);
    } else if (map.namespace !== user.map.namespace) {
      report(user.construct, {
        ruleId: 'reference/other-namespace',
        message: `${title} is in namespace ${map.namespace ?? '(none)'}; pods of ${user.map.namespace ?? '(none)'} can't mount it`,
        help: `make a volume in map ${user.map.name}; two namespaces can share data only through two StaticVolumes of one server`,
        ...where,
      });
    } else if (single && other !== undefined) {
      report(user.construct, {
        ruleId: 'volume/single-writer',
        message: `${title} is for one workload, and ${subjectOf(other)} mounts it too`,
        help: 'make it a SharedVolume, or give each pod a disk of its own with a StatefulDB',
        ...where,
      });
    }
  }

  /** A volume of the pod. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes */
  override resolve(): object {
    const { name, readOnly } = this.claim;
    return { persistentVolumeClaim: { claimName: name, readOnly: readOnly || undefined } };
  }
}
