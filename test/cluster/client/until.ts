import { setTimeout as sleep } from 'node:timers/promises';

/** How long something is waited for. */
export interface Patience {
  /** Milliseconds; 60,000 when not given. */
  readonly within?: number;
  /** Milliseconds between two looks; 100 when not given. */
  readonly every?: number;
  /** Gives a reason when there is no use in waiting on. */
  readonly giveUp?: () => Promise<string | undefined>;
}

/**
 * Looks again and again until `look` gives something other than undefined or false.
 * @param what ends the sentence "waited for …"
 * @param look a text that it throws is in the error, when the time is over
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  { within = 60_000, every = 100, giveUp }: Patience = {},
): Promise<T> {
  const end = Date.now() + within;
  let trouble: unknown;
  do {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    const reason = await giveUp?.();
    if (reason !== undefined) throw new Error(`waited for ${what}: ${reason}`, { cause: trouble });
    await sleep(every);
  } while (Date.now() < end);
  const why = trouble instanceof Error ? `: ${trouble.message}` : '';
  throw new Error(`waited ${Math.round(within / 1000)} s for ${what}${why}`, { cause: trouble });
}
