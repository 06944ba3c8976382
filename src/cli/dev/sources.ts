import type { Asked } from './reads.js';
import { type Question, signatureOf } from './signature.js';

interface Answered {
  readonly question: Question;
  readonly path: string;
  readonly answer: string;
}

/** What the runs of a program depend on: each question that it asked of the disk, with the answer that it got. */
export class Sources {
  private readonly answers = new Map<string, Answered>();
  private readonly written = new Set<string>();

  /** The paths that matter: what a program writes itself is not among them. */
  get paths(): Answered[] {
    return [...this.answers.values()].filter(({ path }) => !this.written.has(path));
  }

  /** How many of them are files. */
  get files(): number {
    return this.paths.filter(({ question, answer }) => question === 'entry' && answer.includes(' ')).length;
  }

  /** Takes what a run tells. The first answer counts: what came later, the run may not have seen. */
  add([question, path, answer = '']: Asked): void {
    if (question === 'written') this.written.add(path);
    else if (!this.answers.has(keyOf(question, path))) {
      this.answers.set(keyOf(question, path), { question, path, answer });
    }
  }

  /** What an earlier run asked too, as it is now: for where the run after it did not come to its end. */
  keep(earlier: Sources): void {
    for (const { question, path } of earlier.paths) this.add([question, path, signatureOf(question, path)]);
  }

  /** The paths, each once, that would give another answer now. */
  changed(): string[] {
    const other = this.paths.filter(({ question, path, answer }) => signatureOf(question, path) !== answer);
    return [...new Set(other.map(({ path }) => path))];
  }
}

const keyOf = (question: Question, path: string) => `${question} ${path}`;
