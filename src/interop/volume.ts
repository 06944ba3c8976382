import { mapOf } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { CallSite } from '../core/provenance/call-site.js';
import type { Party, Where } from '../core/references/party.js';
import { VolumeReference } from '../core/references/volume.js';
import type { ForeignResource } from './resource.js';

/** How a claim of another library is mounted. */
export interface ForeignVolumeOptions {
  /** Nobody may write to it through this mount. @default false */
  readOnly?: boolean;
}

class ForeignClaim extends VolumeReference {
  readonly readOnly: boolean;
  readonly content = undefined;

  constructor(
    private readonly theirs: ForeignResource,
    { readOnly = false }: ForeignVolumeOptions,
  ) {
    super();
    this.readOnly = readOnly;
  }

  get name(): string {
    return this.theirs.name.replaceAll('.', '-');
  }

  connect(user: Party, where: Where): void {
    const { namespace, cluster } = mapOf(this.theirs);
    if (namespace === user.map.namespace && cluster.label === user.map.cluster.label) return;
    report(user.construct, {
      ruleId: 'reference/other-namespace',
      message: `${this.theirs.name} (PersistentVolumeClaim) is in namespace ${namespace ?? '(none)'}; pods of ${user.map.namespace ?? '(none)'} can't use it`,
      help: `make the claim in map ${user.map.name}`,
      option: where.option,
      site: where.site,
    });
  }

  override resolve(): object {
    return { persistentVolumeClaim: { claimName: this.theirs.name, readOnly: this.readOnly || undefined } };
  }
}

/**
 * A PersistentVolumeClaim of another library as something to mount: `mounts: { '/data': volumeFrom(theirs) }`.
 */
export function volumeFrom(theirs: ForeignResource, options: ForeignVolumeOptions = {}): VolumeReference {
  if (theirs.kind !== 'PersistentVolumeClaim') {
    report(theirs, {
      ruleId: 'interop/kind',
      message: `${theirs.name} is a ${theirs.kind}, and only a PersistentVolumeClaim is a volume`,
      help:
        theirs.kind === 'ConfigMap' || theirs.kind === 'Secret'
          ? 'write configFrom(…).files()'
          : 'give a PersistentVolumeClaim',
      option: ['#0'],
      site: CallSite.capture(volumeFrom),
    });
  }
  return new ForeignClaim(theirs, options);
}
