import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, nameOf, type ObjectReference } from '../client/client.js';
import { evidenceOf } from './evidence.js';

/** What is not as it should be. */
export interface Problem {
  /** The object to look at. */
  readonly about: ObjectReference;
  /** What is wrong with it, e.g. `1 of 2 pods are ready`. */
  readonly what: string;
}

/** Looks at a cluster; gives all that is wrong with it at this moment. */
export type Check = (client: Client) => Promise<readonly Problem[]>;

/** The problems of each object with its name, its conditions and its events. */
async function describe(client: Client, problems: readonly Problem[]): Promise<string> {
  const byName = new Map<string, Problem[]>();
  for (const problem of problems) {
    const name = nameOf(problem.about);
    byName.set(name, [...(byName.get(name) ?? []), problem]);
  }
  const parts = [...byName].map(async ([name, [first, ...others]]) => {
    if (first === undefined) return [];
    const evidence = await evidenceOf(client, first.about);
    return [...[first, ...others].map(({ what }) => `${name}: ${what}`), ...evidence.map((line) => `  ${line}`)];
  });
  return (await Promise.all(parts)).flat().join('\n');
}

/** Milliseconds between two looks. */
const EVERY = 200;

/**
 * Waits until a check finds nothing.
 * @param within milliseconds
 * @throws Error that describes what it still finds after that time
 */
export async function expectNone(client: Client, check: Check, within = 60_000): Promise<void> {
  const problems = await look(client, check, within, async (found) => found.length === 0);
  if (problems.length > 0) throw new Error(`after ${within / 1000} s:\n${await describe(client, problems)}`);
}

/**
 * Waits until a check finds something whose description matches, and gives the description: for tests that break
 * something on purpose.
 * @param within milliseconds
 * @throws Error that says what it found instead
 */
export async function expectProblem(client: Client, check: Check, like: RegExp, within = 30_000): Promise<string> {
  let text = '';
  await look(client, check, within, async (found) => {
    text = await describe(client, found);
    return like.test(text);
  });
  if (like.test(text)) return text;
  throw new Error(`after ${within / 1000} s nothing is like ${String(like)}:\n${text || 'no problem at all'}`);
}

async function look(
  client: Client,
  check: Check,
  within: number,
  enough: (problems: readonly Problem[]) => Promise<boolean>,
): Promise<readonly Problem[]> {
  const end = Date.now() + within;
  for (;;) {
    const problems = await check(client);
    if ((await enough(problems)) || Date.now() > end) return problems;
    await sleep(EVERY);
  }
}
