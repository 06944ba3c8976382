import type { Manifest } from '../manifests/manifest.js';
import type { Schemas } from '../schemas/schemas.js';
import { isAlone } from '../validation/alone.js';
import { rules } from '../validation/rules/index.js';
import { isUnsound } from '../validation/unsound.js';
import { settled, validate, type ValidateOptions } from '../validation/validate.js';
import type { Violation } from '../validation/violation.js';
import type { Answer, SecondThread } from './second-thread.js';

/** The rules that a second thread has: a team's own are functions of this one. */
const APART = new Set(rules.filter(isAlone));

/** The rules whose violations leave nothing to rely on. */
const UNSOUND = new Set(rules.flatMap((rule) => (rule.on === 'structure' && isUnsound(rule.code) ? [rule.id] : [])));

const SOUND: Schemas = { judge: () => [] };

/** Judges one set of objects, with a second thread where there is one. */
export class BegunValidation {
  private readonly answer: (() => Answer) | undefined;
  private around: readonly Violation[] | undefined;

  /** Begins: the second thread looks at each object alone. It does not know kinds that the set defines itself. */
  constructor(
    private readonly objects: readonly Manifest[],
    private readonly options: ValidateOptions,
    second: SecondThread | undefined,
  ) {
    const { version, featureGates = [] } = options;
    const defines = objects.some(({ kind }) => kind === 'CustomResourceDefinition');
    this.answer = defines ? undefined : second?.take(objects, version, featureGates);
  }

  /** Looks at the objects together, as if each had the types that its schema demands: the other thread will tell. */
  lookAround(): void {
    if (this.answer === undefined) return;
    const remaining = this.options.rules.filter((rule) => !APART.has(rule));
    const schemas = remaining.some(({ on }) => on === 'structure') ? this.options.schemas : SOUND;
    try {
      this.around = validate(this.objects, { ...this.options, schemas, rules: remaining });
    } catch {
      // Of what lacks its types, or of a rule that fails: the look at all of it says which.
    }
  }

  /** Waits for the rest. */
  violations(): readonly Violation[] {
    const alone = this.answer?.();
    if (alone === undefined || this.around === undefined || alone.some(({ ruleId }) => UNSOUND.has(ruleId))) {
      return validate(this.objects, this.options);
    }
    return [...settled(alone, this.objects, this.options.settings), ...this.around];
  }
}
