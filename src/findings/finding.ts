/** How much a finding weighs: an `error` stops the run and nothing is written; a `warning` is printed. */
export type Severity = 'error' | 'warning';

/** A place in a text file, with the line itself so that it can be shown. */
export interface Source {
  /** Path of the file: relative to the working directory where it lies below it, absolute otherwise. */
  readonly file: string;
  /** Which document of the file, from 1; absent where that says nothing. */
  readonly document?: number;
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
  /** How many characters of the line are meant, at least 1. */
  readonly length: number;
  /** The line's text without its line end; absent where the file could not be read. */
  readonly text?: string;
}

/** A Kubernetes object that a finding is about. */
export interface FindingObject {
  /** Group and version, e.g. `apps/v1`. */
  readonly apiVersion: string;
  /** Its kind, e.g. `Deployment`. */
  readonly kind: string;
  /** Its namespace; absent where it has none. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
}

/** One thing that is wrong, said once, with where it is and what to write instead. */
export interface Finding {
  /** Stable id of the rule, `<group>/<name>`, e.g. `pod/port-conflict`. */
  readonly ruleId: string;
  /** Whether it stops the run. */
  readonly severity: Severity;
  /** What is wrong, one line. */
  readonly message: string;
  /** What to write instead, one line. */
  readonly help?: string;
  /** Where in the user's code. */
  readonly source?: Source;
  /** The outermost place in the user's code that led there, where it is another one. */
  readonly calledFrom?: Omit<Source, 'text' | 'length'>;
  /** The construct at fault, e.g. `shop/api (StatelessApp)`. */
  readonly subject?: string;
  /** The object at fault, where a manifest was judged. */
  readonly object?: FindingObject;
  /** The place in that object, as a JSON pointer such as `/spec/ports/0/port`; `''` is the whole object. */
  readonly path?: string;
  /** How far the rule looks: `server`, `references`, `security` or `practice`; absent for what is no rule over manifests. */
  readonly scope?: string;
  /** Why nobody is bothered with it: the reason for which its rule was switched off there. */
  readonly off?: string;
  /** The clusters it holds for, `<environment>/<cluster>`; empty or absent where there are none. */
  readonly clusters?: readonly string[];
  /** The clusters that what it refers to is in, where those are others; absent otherwise. */
  readonly elsewhere?: readonly string[];
  /** What the same place gives rise to besides: other values, or the same in other constructs. Absent where it is this alone. */
  readonly also?: readonly Besides[];
}

/** A finding that another one stands for, as far as it differs from that. */
export interface Besides {
  /** What is wrong, one line. */
  readonly message: string;
  /** The construct at fault. */
  readonly subject?: string | undefined;
  /** The clusters it holds for. */
  readonly clusters?: readonly string[] | undefined;
}
