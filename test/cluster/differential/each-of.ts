/** Questions to a server that are under way at a time. */
const AT_ONCE = 8;

/** Does something for each number from 0 to just below `count`, several at a time. */
export async function eachOf(count: number, task: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
