import type { Explanation } from '../../app/explain.js';
import type { SynthesizedFile } from '../../app/host.js';
import type { Finding } from '../../findings/finding.js';
import type { Difference } from '../../output/check.js';
import type { Written } from '../../output/write.js';
import type { Complaint } from '../complain.js';
import type { ExitCode } from '../exit-codes.js';

/** What a comparison found. */
interface Compared {
  readonly differences: readonly Difference[];
  /** How many of the files it was about; absent where all were. */
  readonly looked?: number;
}

/** What a run did to the output folder, or found there; paths inside it, ordered. */
export type Done = (Written | Compared) & {
  /** What people are shown of it. */
  readonly shown?: string;
};

/** Objects one after the other, instead of files. */
interface Stream {
  /** The text of each, with the path that it would have as a file. */
  readonly objects: readonly SynthesizedFile[];
  /** The clusters that they are for, `<environment>/<cluster>`. */
  readonly clusters: readonly string[];
}

/** What came of `servicemap synth`: all that any form of its report is made from. */
export interface Outcome {
  readonly code: ExitCode;
  readonly findings: readonly Finding[];
  /** What rules found that are switched off there, each with its reason. */
  readonly switchedOff: readonly Finding[];
  /** What kept it from looking, or from writing. */
  readonly problems: readonly Complaint[];
  /** How much there is to write. */
  readonly made: { readonly objects: number; readonly clusters: number; readonly files: number };
  /** The output folder, as it is written; absent where that was not found out. */
  readonly output?: string;
  /** Absent where something is wrong. */
  readonly done?: Done;
  /** The objects, where no files are wanted and nothing is wrong. */
  readonly stream?: Stream;
  /** What the user did not write, where that was asked for and nothing is wrong. */
  readonly explained?: { readonly objects: readonly Explanation[]; readonly shown: string };
  /** Whether the program was stopped, since it did not end by itself. */
  readonly leftRunning?: boolean;
  /** How long it took. */
  readonly seconds: number;
}

/** The outcome of a run that could not look. */
export const failed = (code: ExitCode, problems: readonly Complaint[], seconds: number): Outcome => ({
  code,
  findings: [],
  switchedOff: [],
  problems,
  made: { objects: 0, clusters: 0, files: 0 },
  seconds,
});
