import type { Refused } from './refused.js';

export const rules: Refused = {
  given: `
import { App, Rules } from 'servicemap';
const app = new App({ name: 'shop' });
`,
  rows: [
    {
      name: 'a rule that is off without a reason: nobody would know why',
      code: "Rules.of(app).«off»('image/floating-tag');",
      says: 'Expected 2 arguments, but got 1',
    },
    {
      name: 'the same in the options of an App',
      code: "new App({ rules: { 'image/*': { «off»: true } } });",
      says: "Type 'boolean' is not assignable to type 'string'",
    },
    {
      name: 'a severity that there is not: the rule would weigh nothing',
      code: "new App({ rules: { 'image/*': { «severity»: 'fatal' } } });",
      says: "Type '\"fatal\"' is not assignable to type 'Severity'",
    },
  ],
};
