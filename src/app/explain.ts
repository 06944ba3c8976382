import type { Construct } from 'constructs';
import type { ApiObject } from 'cdk8s';
import { clusterOf } from '../core/cluster-context.js';
import { DEFAULTS, type DefaultId } from '../core/explaining/defaults.js';
import { type Notes, notesOf } from '../core/explaining/notes.js';
import { type Because, OBJECT_REASONS } from '../core/explaining/object-reasons.js';
import { originOf, subjectOf } from '../core/origin.js';
import { locate } from '../core/provenance/locate.js';
import type { OptionPath } from '../core/provenance/option-path.js';
import type { Source } from '../findings/finding.js';
import { LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import type { Manifest } from '../manifests/manifest.js';
import { customScopes, placeIn } from '../manifests/layout.js';
import { renderedIn } from './rendered.js';

/** A place in the user's code. */
export type Spot = Pick<Source, 'file' | 'line' | 'column'>;

/** Why something is there that the user did not write. */
interface Reason {
  readonly why: string;
  /** What to write for something else. */
  readonly instead?: string;
  /** What in the user's code asks for it. */
  readonly source?: Spot;
}

/** A field that was filled in. */
export interface FilledIn extends Reason {
  /** The field of Kubernetes, as its object calls it. */
  readonly field: string;
  /** What it got, where that says more than the reason. */
  readonly value?: unknown;
}

/** What is in an object that the user did not write. */
export interface Explanation {
  /** The construct that made it, e.g. `shop/api (StatelessApp)`. */
  readonly subject: string;
  /** Where that construct is made. */
  readonly source?: Spot;
  readonly object: { readonly kind: string; readonly name: string; readonly namespace?: string };
  /** Its path in the output folder, a file for each object. */
  readonly path: string;
  /** `<environment>/<cluster>`; absent in an App without environments. */
  readonly cluster?: string;
  /** Why the object is there; absent where it is what the user wrote. */
  readonly because?: Reason;
  /** Paths that it opens, e.g. `api → 5432`, each with what asks for it. */
  readonly opens: readonly { readonly path: string; readonly source?: Spot }[];
  readonly filledIn: readonly FilledIn[];
}

/** What objects of ours know of themselves; by its shape, since another copy of the SDK may have made them. */
interface Knowing {
  readonly because?: Because;
  readonly filledIn?: readonly DefaultId[];
}

/** What is in each object of an app that the user did not write, as it was said while the object was rendered. */
export function explain(app: Construct): Explanation[] {
  const heard = new Map<Construct, Heard>();
  const members = renderedIn(app, (object) => {
    const one = listened(object);
    heard.set(object, one);
    return one.manifest;
  });
  const custom = customScopes(members.map(({ manifest }) => manifest));
  return members.map(({ construct, manifest }): Explanation => {
    const { label } = clusterOf(construct);
    const { because, filledIn = [] } = construct as Knowing;
    const { name, namespace } = manifest.metadata;
    const { defaults, paths, manifest: own } = heard.get(construct) ?? { defaults: [], paths: [], manifest };
    return {
      subject: subjectOf(construct),
      ...spotOf(construct, []),
      object: { kind: manifest.kind, name, ...(namespace === undefined ? {} : { namespace }) },
      path: placeIn(manifest, label ?? '', custom),
      ...(label === undefined ? {} : { cluster: label }),
      ...(because === undefined ? {} : { because: reasonOf(because, construct) }),
      opens: paths.map(({ path, cause: { from, where } }) => ({
        path,
        ...spotOf(from.construct, where.option, where),
      })),
      filledIn: [
        ...(manifest.metadata.labels?.[LABEL_MANAGED_BY] === undefined ? [] : [DEFAULTS.labels]),
        ...(annotationsOf(own) < annotationsOf(manifest) ? [DEFAULTS.wave] : []),
        ...filledIn.map((id): FilledIn => DEFAULTS[id]),
        ...unlike(defaults).map(({ id, value }): FilledIn => ({ ...DEFAULTS[id], value })),
      ],
    };
  });
}

/** Each once: containers of one pod are filled in alike. */
function unlike(defaults: Notes['defaults']): Notes['defaults'] {
  return [...new Map(defaults.map((one) => [`${one.id} ${JSON.stringify(one.value)}`, one])).values()];
}

/** An object as it renders itself, before delivery adds to it, and what it said. */
interface Heard extends Notes {
  readonly manifest: Manifest;
}

function listened(object: ApiObject): Heard {
  let manifest: unknown;
  const notes = notesOf(() => (manifest = object.toJson()));
  return { ...notes, manifest: manifest as Manifest };
}

const annotationsOf = ({ metadata }: Manifest): number => Object.keys(metadata?.annotations ?? {}).length;

function reasonOf(because: Because, construct: Construct): Reason {
  return typeof because === 'string'
    ? OBJECT_REASONS[because]
    : { why: `${because.option} says so`, ...spotOf(construct, [because.option]) };
}

function spotOf(
  construct: Construct,
  option: OptionPath,
  { site = originOf(construct)?.site }: { site?: Parameters<typeof locate>[0] } = {},
): { source?: Spot } {
  const source = site && locate(site, option).source;
  return source === undefined ? {} : { source: { file: source.file, line: source.line, column: source.column } };
}
