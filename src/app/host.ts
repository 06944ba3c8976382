import type { Finding } from '../findings/finding.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import type { OutputPlace } from '../gitops/folder-mistakes.js';
import type { Form } from '../output/layouts/form.js';
import type { Explanation } from './explain.js';
import type { Traced, Wanted } from './trace.js';

/** A file that synth writes. */
export interface SynthesizedFile {
  /** Its path in the output folder, with `/` between folders. */
  readonly path: string;
  /** All of its text, header and line end included. */
  readonly content: string;
}

/** What an App gives when its tree is walked: everything that is wrong, and the files to write where nothing is. */
export interface Synthesis {
  /** All findings of the App, those recorded while it was constructed included. */
  readonly findings: readonly Finding[];
  /** What rules found that are switched off where they found it, each with its reason. */
  readonly switchedOff: readonly Finding[];
  /** Files by path inside the output folder, with `/` between folders. */
  readonly files: readonly SynthesizedFile[];
  /** How many objects there are; 0 where what was constructed is wrong already. */
  readonly objects: number;
  /** The clusters that have an object, `<environment>/<cluster>`; none in an App without environments. */
  readonly clusters: readonly string[];
}

/** An App as its host sees it. */
export interface HostedApp {
  /** Id of the App; one output folder holds files of many Apps, each with its own id. */
  readonly id: string;
  /** The ids that settings of rules may name in it; absent where its own are not known, or an older copy of the SDK made it. */
  readonly ruleIds?: readonly string[] | undefined;
  /** Walks the tree; may be called again and gives the same. Throws what the user's own callbacks throw. */
  synthesize(): Synthesis;
  /** The findings recorded so far. */
  findings(): readonly Finding[];
  /** Where in the user's code a place in an object comes from; undefined where the App makes no such object. */
  trace(wanted: Wanted): Traced | undefined;
  /** What is in each object that the user did not write, and why. */
  explain(): readonly Explanation[];
}

/** What runs the user's program, and takes over what `app.synth()` would do. */
export interface Host {
  /** What its caller says of rules, for all Apps. @default nothing */
  readonly rules?: RuleSettings;
  /** The form in which it wants the files. @default a file for each object, and a kustomization for each folder */
  readonly form?: Form;
  /** Where in a git repository it puts the files; undefined where that is not known. @default nothing is known */
  readonly place?: () => OutputPlace | undefined;
  /** An App was made. */
  constructed(app: HostedApp): void;
  /** `app.synth()` was called. */
  handOver(app: HostedApp): void;
}

// Symbol.for, so that the SDK of the command line and another copy of it in the user's program still meet.
const slot = Symbol.for('servicemap.host');
const holder = globalThis as { [slot]?: Host };

/** The host that runs this program; undefined when it is run by node, the cdk8s CLI or a test runner. */
export function currentHost(): Host | undefined {
  return holder[slot];
}

/** Runs `run` with `host` as the current host, and puts the previous one back when it has ended. */
export async function hostDuring<T>(host: Host, run: () => Promise<T>): Promise<T> {
  const before = holder[slot];
  holder[slot] = host;
  try {
    return await run();
  } finally {
    holder[slot] = before;
  }
}
