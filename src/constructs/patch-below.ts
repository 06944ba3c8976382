import type { Construct } from 'constructs';
import { z } from 'zod';
import { didYouMean } from '../findings/did-you-mean.js';
import type { ApiObject } from '../core/cdk8s.js';
import { standsOnFaults } from '../core/faulty.js';
import { checkLater, type Mistake, reportAll } from '../core/mistakes.js';
import { mistakesOf } from '../core/options/issues.js';
import { strict } from '../core/options/strict.js';
import { objectsBelow } from '../core/objects-below.js';
import { subjectOf } from '../core/origin.js';
import { applyPatches, type PatchOperation, PatchProblem } from '../core/patches.js';
import { plain } from '../core/plain.js';
import { CallSite } from '../core/provenance/call-site.js';
import { patchOperations } from './patches.js';

/** Which objects are patched: all that fit. */
export interface PatchTarget {
  /** Their kind, e.g. `'Certificate'`. */
  kind: string;
  /** Their `metadata.name`. @default any */
  name?: string;
  /** Their group and version, e.g. `'cert-manager.io/v1'`, where kinds of several groups are called alike. @default any */
  apiVersion?: string;
}

const text = z.string().min(1);

/** @internal Judges a {@link PatchTarget}. */
export const patchTargetSchema = strict({ kind: text, name: text.optional(), apiVersion: text.optional() });

/** Patches objects below a construct, of ours and of other libraries, whether they are there yet or come later. */
export function patchBelow(scope: Construct, target: PatchTarget, operations: readonly PatchOperation[]): void {
  const site = CallSite.capture();
  const judged = { target: patchTargetSchema.safeParse(target), operations: patchOperations.safeParse(operations) };
  const mistakes = [
    ...mistakesOf(judged.target.error?.issues ?? [], target, ['#0']),
    ...mistakesOf(judged.operations.error?.issues ?? [], operations, ['#1']),
  ];
  reportAll(scope, mistakes, site);
  if (!judged.target.success || !judged.operations.success) return;
  const patch = new PatchBelow(scope, judged.target.data, judged.operations.data, site);
  patch.apply();
  checkLater(scope, () => patch.mistakes());
}

class PatchBelow {
  /** Each object with what it was without this patch. */
  private readonly patched = new Map<ApiObject, () => object>();

  constructor(
    private readonly scope: Construct,
    private readonly target: PatchTarget,
    private readonly operations: readonly PatchOperation[],
    private readonly site: CallSite,
  ) {}

  /** Patches what fits by now, each object once. */
  apply(): void {
    for (const object of objectsBelow(this.scope)) {
      if (this.patched.has(object) || !this.fits(object)) continue;
      const render = object.toJson.bind(object) as () => object;
      this.patched.set(object, render);
      // On the object itself, so that it holds in a plain cdk8s.App too, and for objects of other classes.
      Object.defineProperty(object, 'toJson', {
        value: () => applyPatches(render(), this.resolved()),
        configurable: true,
        writable: true,
      });
    }
  }

  *mistakes(): Iterable<Mistake> {
    // Late checks run before anything is rendered: what came after the call is patched here.
    this.apply();
    if (this.patched.size === 0) yield this.nothing();
    for (const [object, render] of this.patched) {
      if (standsOnFaults(object)) continue;
      try {
        applyPatches(render(), this.resolved());
      } catch (problem) {
        if (!(problem instanceof PatchProblem)) throw problem;
        yield {
          ruleId: 'patch/no-effect',
          message: `${problem.message} (${object.kind} ${object.name})`,
          help: 'correct its path or value, or drop it',
          option: ['#1'],
          site: this.site,
        };
      }
    }
  }

  private fits({ kind, name, apiVersion }: ApiObject): boolean {
    const { target } = this;
    return (
      kind === target.kind &&
      (target.name === undefined || name === target.name) &&
      (target.apiVersion === undefined || apiVersion === target.apiVersion)
    );
  }

  private nothing(): Mistake {
    const { kind, name, apiVersion } = this.target;
    const all = objectsBelow(this.scope);
    const ofKind = all.filter((object) => object.kind === kind);
    const ofName = ofKind.filter((object) => name === undefined || object.name === name);
    const [wrong = '', found] =
      ofKind.length === 0
        ? [kind, all.map((object) => object.kind)]
        : ofName.length === 0
          ? [name, ofKind.map((object) => object.name)]
          : [apiVersion, ofName.map((object) => object.apiVersion)];
    const known = [...new Set(found)];
    return {
      ruleId: 'patch/no-object',
      message: `${subjectOf(this.scope)} has no ${kind}${name === undefined ? '' : ` "${name}"`}${apiVersion === undefined ? '' : ` of ${apiVersion}`}, so there is nothing to patch`,
      help: didYouMean(wrong, known, `there are ${known.toSorted().join(', ') || 'no objects'}`),
      option: ['#0'],
      site: this.site,
    };
  }

  // Values may hold references and other tokens.
  private resolved(): PatchOperation[] {
    return this.operations.map((operation) =>
      'value' in operation && operation.value !== null
        ? { ...operation, value: plain(operation.value, operation.path) }
        : operation,
    );
  }
}
