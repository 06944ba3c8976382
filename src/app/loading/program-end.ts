/** How a program came to its end. */
export interface ProgramEnd {
  /** What ended it before its time; absent when it ran to its end. */
  readonly failure?: { readonly thrown: unknown };
  /** Whether it was left alone while something (a timer, a server) still kept it alive. */
  readonly leftRunning?: boolean;
}

/** How long, in ms, a program that is done as far as we can see may stay alive without a sign of more to come. */
const patience = 3000;

/** Watches a program until it ends, in whichever of the ways a program can. */
export class ProgramWatch {
  private loaded = false;
  private over = false;
  private timer: NodeJS.Timeout | undefined;
  private stop: () => void = () => undefined;

  /** `ended` is called once, and synchronously: the program may have called `process.exit()`. */
  constructor(private readonly ended: (end: ProgramEnd) => void) {}

  /** Starts the program and waits for its end. */
  async run(load: () => Promise<void>): Promise<void> {
    const stopped = new Promise<void>((resolve) => (this.stop = resolve));
    // Rejections that nobody handles come as uncaught exceptions too.
    process.on('uncaughtException', this.failed);
    process.on('beforeExit', this.drained);
    process.on('exit', this.exiting);
    load().then(() => {
      this.loaded = true;
    }, this.failed);
    await stopped;
  }

  /** Says that the program may be done from here on, unless it says so again. */
  mayBeDone(): void {
    clearTimeout(this.timer);
    // Without a hold on the process: a program that ends is not waited for.
    this.timer = setTimeout(() => (this.loaded ? this.end({ leftRunning: true }) : this.mayBeDone()), patience).unref();
  }

  private readonly failed = (thrown: unknown): void => this.end({ failure: { thrown } });

  private readonly drained = (): void => {
    if (this.loaded) this.exiting(process.exitCode);
    else this.failed(new Error('the program stopped at an await at its top level that never comes to an end'));
  };

  private readonly exiting = (code: unknown): void => {
    if (code === undefined || Number(code) === 0) this.end({});
    else this.failed(new Error(`the program ended itself with exit code ${Number(code)}`));
  };

  private end(end: ProgramEnd): void {
    clearTimeout(this.timer);
    if (this.over) return;
    this.over = true;
    process.off('uncaughtException', this.failed);
    process.off('beforeExit', this.drained);
    process.off('exit', this.exiting);
    this.ended(end);
    this.stop();
  }
}
