import type { Refused } from './refused.js';

/** What is not the same as `Options`. */
const others = [
  ['an option that only one side has', '{ hosts: string[] }'],
  ['an option that only one side requires', '{ hosts: string[]; replicas: number | undefined }'],
  ['an option that takes more on one side', '{ hosts: string[]; replicas?: number | string }'],
  // The compiler takes it for the same as whatever it is compared with: the slip that most needs to be seen.
  ['an option that takes anything on one side', '{ hosts: any; replicas?: number }'],
  ['an option that only one side may change', '{ readonly hosts: string[]; replicas?: number }'],
  ['a list that only one side may change', '{ hosts: readonly string[]; replicas?: number }'],
  ['a side that is anything', 'any'],
] as const;

/** What compares the types of options with their schemas can fail. */
export const same: Refused = {
  given: `
import type { Holds, Same } from '../same.js';
interface Options {
  hosts: string[];
  replicas?: number;
}
`,
  rows: others.map(([name, other]) => ({
    name,
    code: `export type Pair = Holds<«Same<Options, ${other}>»>;`,
    says: "Type 'false' does not satisfy the constraint 'true'",
  })),
};
