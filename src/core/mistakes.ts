import type { Construct } from 'constructs';
import type { Finding } from '../findings/finding.js';
import { gather } from '../findings/gather.js';
import { merge } from '../findings/merge.js';
import { order } from '../findings/order.js';
import { pretty } from '../findings/pretty.js';
import { settingOf } from '../findings/rule-settings.js';
import { clusterOf } from './cluster-context.js';
import { isFaulty } from './faulty.js';
import { originOf, subjectOf } from './origin.js';
import type { CallSite } from './provenance/call-site.js';
import { locate } from './provenance/locate.js';
import { allSettingsFor } from './settled-rules.js';
import type { WarningId } from './warnings.js';
import type { OptionPath } from './provenance/option-path.js';

export type { OptionPath };

/** Something wrong in what the user wrote; becomes a {@link Finding} when findings are asked for. */
export type Mistake = Said & (AnError | AWarning);

interface AnError {
  ruleId: string;
  severity?: 'error';
}

interface AWarning {
  /** One that is listed: settings of rules hold for it. */
  ruleId: WarningId;
  severity: 'warning';
}

interface Said {
  message: string;
  help?: string;
  /** The option at fault. @default the construct itself */
  option?: OptionPath;
  /** Whether the option's name or its value is wrong. @default 'value' */
  at?: 'key' | 'value';
  /** The line that is wrong, where it is not the one that made the construct. */
  site?: CallSite;
  /** The option that this says something about besides its own: where that is at fault itself, nothing more is said. */
  restsOn?: string;
  /** The cluster that what is referred to is in, where that is another one. */
  elsewhere?: string;
  /** The construct at fault, where a late check looks at many. @default the construct that the check was added for */
  about?: Construct;
}

interface Entry {
  readonly construct: Construct;
  readonly mistake: Mistake;
}

/** A check that needs the whole tree; it returns what is wrong and changes nothing. */
export type LateCheck = () => Iterable<Mistake>;

/** A check that looks at what all others found: the ids of errors. */
export type LastCheck = (errors: ReadonlySet<string>) => Iterable<Mistake>;

/** What comes of all mistakes once settings of rules are heard. */
interface Judged {
  readonly findings: readonly Finding[];
  readonly switchedOff: readonly Finding[];
  /** Whether a mistake leaves something that cannot be rendered: one that is an error whatever settings say. */
  readonly isUnsound: boolean;
}

/** Findings as cdk8s was told them: its exception holds the text, and whoever catches that wants the findings. */
export interface Told {
  readonly text: string;
  readonly findings: readonly Finding[];
}

let told: Told | undefined;

/** What cdk8s was told last; undefined where it was told nothing. */
export const lastTold = (): Told | undefined => told;

/** All mistakes below one root of a construct tree. */
class Ledger {
  readonly entries: Entry[] = [];
  readonly checks: { construct: Construct; check: LateCheck }[] = [];
  readonly lastChecks: { construct: Construct; check: LastCheck }[] = [];
  private known: { size: number; judged: Judged } | undefined;
  private changes = 0;
  private looking = false;

  touch(): void {
    this.changes++;
  }

  /** Everything wrong so far; computed anew only when something was added since. */
  judged(): Judged {
    if (this.known?.size !== this.changes) {
      const entries = [...this.entries, ...this.late()];
      const errors = new Set(entries.filter(isError).map(({ mistake }) => mistake.ruleId));
      const all = [...entries, ...entriesOf(this.lastChecks, errors)];
      const findings = merge(order(all.map(settled)));
      const judged: Judged = {
        findings: findings.filter(({ off }) => off === undefined),
        switchedOff: findings.filter(({ off }) => off !== undefined),
        isUnsound: all.some(isError),
      };
      this.known = { size: this.changes, judged };
    }
    return this.known.judged;
  }

  /** All errors in one text, for cdk8s; none while late checks run, since one of them asks all constructs for theirs. */
  validate(): string[] {
    if (this.looking) return [];
    const errors = this.judged().findings.filter((finding) => finding.severity === 'error');
    if (errors.length === 0) return [];
    told = { text: `\n${pretty(gather(errors), { color: false })}`, findings: errors };
    return [told.text];
  }

  private late(): Entry[] {
    this.looking = true;
    try {
      return entriesOf(this.checks);
    } finally {
      this.looking = false;
    }
  }
}

const entriesOf = <Given extends unknown[]>(
  checks: readonly { construct: Construct; check: (...given: Given) => Iterable<Mistake> }[],
  ...given: Given
): Entry[] =>
  checks.flatMap(({ construct, check }) =>
    [...check(...given)].map((mistake): Entry => ({ construct: mistake.about ?? construct, mistake })),
  );

const isError = ({ mistake }: Entry): boolean => mistake.severity !== 'warning';

// An error stays one: what options ask for could not be rendered.
const settled = (entry: Entry): Finding => ({
  ...findingOf(entry.construct, entry.mistake),
  ...(isError(entry) ? {} : settingOf(entry.mistake.ruleId, allSettingsFor(entry.construct))),
});

const LEDGER = Symbol.for('servicemap.ledger');

function ledgerOf(construct: Construct): Ledger {
  const root = construct.node.root as Construct & { [LEDGER]?: Ledger };
  let ledger = root[LEDGER];
  if (ledger === undefined) {
    const made = new Ledger();
    ledger = made;
    Object.defineProperty(root, LEDGER, { value: made });
    // cdk8s asks this before it renders anything: so a plain cdk8s.App stops on our findings too.
    root.node.addValidation({ validate: () => made.validate() });
  }
  return ledger;
}

/** A mistake as a finding: with the line that made the construct, or the option at fault. */
export function findingOf(construct: Construct, mistake: Mistake): Finding {
  const site = mistake.site ?? originOf(construct)?.site;
  const cluster = clusterOf(construct).label;
  return {
    ruleId: mistake.ruleId,
    severity: mistake.severity ?? 'error',
    message: mistake.message,
    help: mistake.help,
    ...(site === undefined ? {} : locate(site, mistake.option, mistake.at)),
    subject: subjectOf(construct),
    clusters: cluster === undefined ? [] : [cluster],
    ...(mistake.elsewhere === undefined ? {} : { elsewhere: [mistake.elsewhere] }),
  };
}

/** Notes a mistake of the user's; nothing is thrown, so that all of them come at once. */
export function report(construct: Construct, mistake: Mistake): void {
  if (mistake.restsOn !== undefined && isFaulty(construct, mistake.restsOn)) return;
  const ledger = ledgerOf(construct);
  ledger.entries.push({ construct, mistake });
  ledger.touch();
}

/** Notes several; `site` is the call that is wrong, where it is not the one that made the construct. */
export function reportAll(construct: Construct, mistakes: Iterable<Mistake>, site?: CallSite): void {
  for (const mistake of mistakes) report(construct, site === undefined ? mistake : { ...mistake, site });
}

/** Adds a check that runs when the whole tree is there. */
export function checkLater(construct: Construct, check: LateCheck): void {
  const ledger = ledgerOf(construct);
  ledger.checks.push({ construct, check });
  ledger.touch();
}

/** Adds a check that runs after all others. */
export function checkLast(construct: Construct, check: LastCheck): void {
  const ledger = ledgerOf(construct);
  ledger.lastChecks.push({ construct, check });
  ledger.touch();
}

/** Says that the tree changed, so that late checks run again. */
export function treeChanged(construct: Construct): void {
  ledgerOf(construct).touch();
}

/** All findings of the tree that this construct stands in, in order, equal ones of several clusters merged. */
export function findingsOf(construct: Construct): readonly Finding[] {
  return ledgerOf(construct).judged().findings;
}

/** Warnings of that tree that are switched off where they are found, each with its reason. */
export function switchedOffOf(construct: Construct): readonly Finding[] {
  return ledgerOf(construct).judged().switchedOff;
}

/** Whether a mistake in that tree leaves nothing to render, whatever settings of rules say. */
export function isUnsound(construct: Construct): boolean {
  return ledgerOf(construct).judged().isUnsound;
}
