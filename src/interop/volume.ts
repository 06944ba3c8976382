import type { Construct } from 'constructs';
import { mapOf } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { CallSite } from '../core/provenance/call-site.js';
import { ClaimReference } from '../core/references/claim.js';
import type { Claim, VolumeReference } from '../core/references/volume.js';
import { type ForeignResource, manifestOf } from './resource.js';

interface ClaimSpec {
  readonly accessModes?: readonly string[];
  readonly volumeMode?: 'Filesystem' | 'Block';
}

// Lazily: what it asks for can still be changed.
class ForeignClaim implements Claim {
  readonly users = new Set<Construct>();
  readonly map;
  readonly name: string;
  readonly title: string;

  constructor(private readonly theirs: ForeignResource) {
    this.map = mapOf(theirs);
    this.name = theirs.name;
    this.title = `${this.map.name}/${this.name} (PersistentVolumeClaim)`;
  }

  get volumeMode(): 'Filesystem' | 'Block' {
    return this.spec.volumeMode ?? 'Filesystem';
  }

  get single(): boolean {
    const modes = this.spec.accessModes ?? [];
    return modes.length > 0 && modes.every((mode) => SINGLE.has(mode));
  }

  get readOnly(): boolean {
    return this.spec.accessModes?.every((mode) => mode === 'ReadOnlyMany') ?? false;
  }

  private get spec(): ClaimSpec {
    return manifestOf(this.theirs)?.['spec'] ?? {};
  }
}

const SINGLE: ReadonlySet<string> = new Set(['ReadWriteOnce', 'ReadWriteOncePod']);
const known = new WeakMap<object, ClaimReference>();

/**
 * A PersistentVolumeClaim of another library as something to mount: `mounts: { '/data': volumeFrom(theirs) }`. Of one
 * that exists already only the name is known.
 */
export function volumeFrom(theirs: ForeignResource): VolumeReference {
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
  const reference = known.get(theirs) ?? new ClaimReference(new ForeignClaim(theirs));
  known.set(theirs, reference);
  return reference;
}
