import type { JsonPatch } from 'cdk8s';
import { ApiObject } from './cdk8s.js';
import type { Construct } from 'constructs';
import type { DefaultId } from './explaining/defaults.js';
import type { Because } from './explaining/object-reasons.js';
import { watchDuplicates } from './duplicates.js';
import { standsOnFaults } from './faulty.js';
import { checkLater, type Mistake, type OptionPath, treeChanged } from './mistakes.js';
import { applyPatches, type PatchOperation, PatchProblem } from './patches.js';
import { ObjectMetadata } from './object-metadata.js';
import { written } from './options/written.js';
import { plain, unwritable } from './plain.js';

/** What a {@link KubernetesObject} is made of. */
export interface ObjectParts {
  apiVersion: string;
  kind: string;
  name: string;
  /** Absent for objects of the whole cluster, and in a chart without a namespace. */
  namespace?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** Why it is there. @default it is what the user wrote */
  because?: Because;
  /** What is filled in besides what `render` says itself. @default nothing */
  filledIn?: readonly DefaultId[];
  /** The rest of the object, asked for when manifests are rendered. */
  render: () => object;
  /** The user's patches, each with the option that it came from. */
  patches?: readonly { readonly operation: PatchOperation; readonly option: OptionPath }[];
  /** The last layer: what must see everything below it, such as a checksum over the final pod template. */
  finish?: (manifest: Record<string, unknown>) => void;
}

/** A Kubernetes object whose JSON we render ourselves, so that no field of it is lost on the way. */
export class KubernetesObject extends ApiObject {
  override readonly metadata: ObjectMetadata;
  private readonly added: PatchOperation[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly parts: ObjectParts,
  ) {
    const { apiVersion, kind, name, namespace, labels, annotations } = parts;
    super(scope, id, { apiVersion, kind, metadata: { name, namespace, labels, annotations } });
    this.metadata = new ObjectMetadata({
      name,
      namespace: namespace ?? this.chart.namespace,
      labels: { ...this.chart.labels, ...labels },
      annotations,
      apiObject: this,
    });
    watchDuplicates(this);
    if (parts.patches !== undefined && parts.patches.length > 0) checkLater(this, () => this.patchMistakes());
  }

  /** Why it is there; undefined where the user wrote it. */
  get because(): Because | undefined {
    return this.parts.because;
  }

  /** What was filled in when it was made. */
  get filledIn(): readonly DefaultId[] {
    return this.parts.filledIn ?? [];
  }

  override addJsonPatch(...operations: JsonPatch[]): void {
    if (this.added.length === 0) checkLater(this, () => this.patchMistakes());
    this.added.push(
      ...operations.map((operation) => (operation as unknown as { _toJson(): PatchOperation })._toJson()),
    );
    treeChanged(this);
  }

  /** Renders the object: our fields, then `addJsonPatch`, then the user's patches, then what must come last. */
  override toJson(): Record<string, unknown> {
    const manifest = applyPatches(this.unpatched(), [
      ...this.added.map(resolved),
      ...(this.parts.patches ?? []).map((patch) => resolved(patch.operation)),
    ]);
    this.parts.finish?.(manifest);
    return manifest;
  }

  private unpatched(): Record<string, unknown> {
    const metadata = this.metadata.toJson() as Record<string, unknown>;
    const { name, annotations, ...rest } = metadata;
    const labels = rest['labels'] as Record<string, string> | undefined;
    delete rest['labels'];
    const namespace = this.parts.namespace;
    delete rest['namespace'];
    return plain({
      apiVersion: this.apiVersion,
      kind: this.kind,
      // cdk8s gives every object its chart's namespace and sorts the keys; people expect this order.
      metadata: { name, namespace, labels: { ...this.parts.labels, ...labels }, annotations, ...rest },
      ...this.parts.render(),
    }) as Record<string, unknown>;
  }

  private *patchMistakes(): Iterable<Mistake> {
    // What its options left out would be missing here, and that has been told.
    if (standsOnFaults(this)) return;
    let document = this.unpatched();
    const all = [
      ...this.added.map((operation) => ({ operation, option: [] as OptionPath })),
      ...(this.parts.patches ?? []),
    ];
    for (const { operation, option } of all) {
      const found = 'value' in operation ? unwritable(operation.value) : undefined;
      if (found !== undefined) {
        yield {
          ruleId: 'patch/value',
          message: `the patch of ${operation.path} holds ${found.what}${found.path.length > 0 ? ` at ${written(found.path)}` : ''}, which YAML has no form for (${this.kind} ${this.name})`,
          help: 'write text, numbers, booleans, lists and maps',
          option,
        };
        continue;
      }
      try {
        document = applyPatches(document, [resolved(operation)]);
      } catch (problem) {
        if (!(problem instanceof PatchProblem)) throw problem;
        yield {
          ruleId: 'patch/no-effect',
          message: `${problem.message} (${this.kind} ${this.name})`,
          help: 'correct its path or value, or drop it',
          option,
        };
      }
    }
  }
}

// Values may hold references and other tokens.
function resolved(operation: PatchOperation): PatchOperation {
  return 'value' in operation && operation.value !== null
    ? { ...operation, value: plain(operation.value, operation.path) }
    : operation;
}
