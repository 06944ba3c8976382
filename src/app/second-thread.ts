import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FeatureGate, KubernetesVersion } from '../kubernetes/versions.js';
import type { Manifest } from '../manifests/manifest.js';
import type { Violation } from '../validation/violation.js';

/** What the second thread is given to begin with. */
export interface Start {
  /** Where batches come from and answers go. */
  readonly port: MessagePort;
  /** Counts the answers. */
  readonly answered: Int32Array;
}

/** Objects to be judged one by one. */
export interface Batch {
  /** A list of objects as JSON: as text they cross the border of threads at the least cost. */
  readonly objects: string;
  readonly version: KubernetesVersion;
  readonly featureGates: readonly FeatureGate[];
}

/** What is wrong with the objects of a batch; `undefined` where it could not be told. */
export type Answer = readonly Violation[] | undefined;

/** From so many objects on, the start of a thread pays. */
const MANY = 4000;
const IN_A_BATCH = 1000;
/** Milliseconds without a sign after which the thread is given up. */
const PATIENCE = 20_000;
const here = import.meta.url;
/** In lib/, wherever in it the bundler put this file; not among the sources, which run in one thread. */
const ENTRY = new URL(`${here.slice(0, here.lastIndexOf('/lib/'))}/lib/app/second-thread-entry.js`);

/** Judges objects one by one, while this thread does what needs all of them. */
export class SecondThread {
  private readonly answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private readonly port: MessagePort;
  private readonly answers: Answer[] = [];
  private given = 0;
  private isGivenUp = false;

  /**
   * Starts one where there is enough to do, and a core for it.
   * @param patience for how many ms it may give no sign; a batch takes a hundredth of that
   */
  static start(objects: number, entry = ENTRY, patience = PATIENCE): SecondThread | undefined {
    if (objects < MANY || availableParallelism() < 2 || !existsSync(entry)) return undefined;
    try {
      return new SecondThread(entry, patience);
    } catch {
      // Node may be told to allow none.
      return undefined;
    }
  }

  private constructor(
    entry: URL,
    private readonly patience: number,
  ) {
    const { port1, port2 } = new MessageChannel();
    const workerData: Start = { port: port2, answered: this.answered };
    // What the user's program was started with is not for it.
    const worker = new Worker(entry, { workerData, transferList: [port2], execArgv: [], env: {} });
    // It gives no answer then, which is seen below.
    worker.on('error', () => undefined);
    worker.unref();
    this.port = port1;
    port1.unref();
  }

  /** Takes objects; what comes back waits for what is wrong with them. `undefined` comes from it where nobody answers. */
  take(objects: readonly Manifest[], version: KubernetesVersion, featureGates: readonly FeatureGate[]): () => Answer {
    const first = this.given;
    for (let at = 0; at < objects.length; at += IN_A_BATCH) {
      const batch: Batch = { objects: JSON.stringify(objects.slice(at, at + IN_A_BATCH)), version, featureGates };
      this.port.postMessage(batch);
      this.given += 1;
    }
    const last = this.given;
    return () => {
      const found: Violation[] = [];
      for (let batch = first; batch < last; batch += 1) {
        const answer = this.answer(batch);
        if (answer === undefined) return undefined;
        const before = (batch - first) * IN_A_BATCH;
        for (const violation of answer) found.push({ ...violation, object: before + violation.object });
      }
      return found;
    };
  }

  /** Lets it end; nothing is asked of it any more. */
  end(): void {
    this.port.close();
  }

  private answer(batch: number): Answer {
    // Once it is gone, nobody waits for it again: there may be hundreds of clusters.
    while (this.answers.length <= batch && !this.isGivenUp) {
      const before = Atomics.load(this.answered, 0);
      const received = receiveMessageOnPort(this.port);
      if (received) this.answers.push(received.message as Answer);
      else this.isGivenUp = Atomics.wait(this.answered, 0, before, this.patience) === 'timed-out';
    }
    return this.answers[batch];
  }
}
