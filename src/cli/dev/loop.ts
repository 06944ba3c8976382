import { resolve } from 'node:path';
import { Sources } from './sources.js';
import type { Child, ChildEnd, Request } from './start-child.js';
import { signatureOf } from './signature.js';
import { Wake } from './wake.js';

/** What a loop is made of. */
export interface LoopOptions {
  readonly startChild: () => Child;
  /** What each run is asked for, the rest apart. */
  readonly request: Omit<Request, 'since' | 'changes'>;
  /** Called before a run, with the paths that it is for. */
  readonly changed: (paths: readonly string[]) => void;
  /** Called when a run has ended and nothing has changed since, with the number of files that are watched. */
  readonly waiting: (files: number) => void;
  /** Called when a run was ended from outside. */
  readonly died: (signal: string) => void;
}

/** How long, in ms, nothing may happen until a change counts as complete: editors and git write several files. */
const QUIET = 25;
/** How long, in ms, that is waited for at most. */
const PATIENCE = 500;
/** How often, in ms, to look where nothing woke us: on some drives nothing does. */
const LOOK = 1000;
/** How long, in ms, a run may take before the child for the next one is started beside it. */
const SOON = 1000;
/** What every program depends on, though it does not ask: which packages are installed. */
const ALWAYS = ['package-lock.json', 'node_modules/.package-lock.json'];

/** Runs a program, waits for a change of what it depends on, runs it again, and so on. */
export class Loop {
  private sources = new Sources();
  private readonly wake: Wake;
  private woken: () => void = () => undefined;
  private running: Child | undefined;
  private spare: Child | undefined;
  /** Whether the program of this run has ended: what is left is judging and writing. */
  private isWriting = false;
  private isStopped = false;

  constructor(private readonly options: LoopOptions) {
    this.wake = new Wake(() => this.woken());
  }

  /** Runs until it is stopped. Then no process is left of it. */
  async run(): Promise<void> {
    for (let changes = false, since = Date.now(); !this.isStopped; changes = true) {
      await this.once({ ...this.options.request, changes, since });
      const paths = await this.change();
      since = Date.now();
      await this.settle();
      if (!this.isStopped) this.options.changed(paths);
    }
    this.end();
  }

  /** Makes the loop end; what a run is just writing, it writes to the end. */
  stop(): void {
    this.isStopped = true;
    this.woken();
  }

  /** Ends every process that it started, at once. */
  end(): void {
    this.isStopped = true;
    this.wake.close();
    this.running?.kill();
    this.spare?.kill();
  }

  /** One run, until it ends or a change makes it stale. */
  private async once(request: Request): Promise<void> {
    const child = this.spare?.isAlive() ? this.spare : this.options.startChild();
    const before = this.sources;
    this.sources = new Sources();
    for (const path of ALWAYS) this.sources.add(['entry', resolve(path), signatureOf('entry', resolve(path))]);
    [this.running, this.spare, this.isWriting] = [child, undefined, false];
    const ended = child.run(request, (message) => {
      if (message[0] === 'unread') this.stop();
      else if (message[0] === 'done') this.isWriting = true;
      else this.sources.add(message);
    });
    const soon = setTimeout(() => {
      this.startSpare();
      this.wake.follow(this.sources.paths);
    }, SOON);
    const stale = await this.change(ended);
    clearTimeout(soon);
    child.kill();
    this.running = undefined;
    if (!this.isWriting) this.sources.keep(before);
    if (this.isStopped) return;
    this.wake.follow(this.sources.paths);
    this.startSpare();
    if (stale.length === 0) this.tell(await ended);
  }

  private tell({ signal }: ChildEnd): void {
    if (signal !== null) this.options.died(signal);
    if (this.sources.changed().length === 0) this.options.waiting(this.sources.files);
  }

  private startSpare(): void {
    if (!this.spare?.isAlive()) this.spare = this.options.startChild();
  }

  /** The paths that have changed, as soon as some have; none where it is stopped, or the run has ended. */
  private async change(ended?: Promise<unknown>): Promise<string[]> {
    const run = { isOver: false };
    void ended?.then(() => {
      run.isOver = true;
      this.woken();
    });
    while (!run.isOver) {
      const writes = ended !== undefined && this.isWriting;
      if (this.isStopped && !writes) return [];
      const paths = writes ? [] : this.sources.changed();
      if (paths.length > 0) return paths;
      await this.wakeUp(LOOK);
    }
    return [];
  }

  /** Waits until all that belongs to a change is written. */
  private async settle(): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (!this.isStopped && Date.now() < until && (await this.wakeUp(QUIET))) continue;
  }

  /** Waits until something may have happened, or for so many ms; whether it did. */
  private wakeUp(most: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), most);
      this.woken = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
