import { existsSync } from 'node:fs';
import { loadModule } from '../../app/loading/load.js';
import { isRuleName } from '../../validation/own-rule.js';
import type { Rule } from '../../validation/rule.js';
import { UsageError } from '../usage-error.js';

/**
 * The rules that modules of a team export, by any name, one by one or in lists. TypeScript runs as it is.
 * @throws UsageError where a module cannot be loaded, exports no rule, or one by the name of another
 */
export async function ownRules(files: readonly string[], known: readonly string[]): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const file of files) {
    const found = rulesIn(await load(file));
    if (found.length === 0) throw new UsageError(`${file} exports no rule`, HOW);
    rules.push(...found.map((rule) => named(rule, file)));
  }
  const ids = [...known, ...rules.map(({ id }) => id)];
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice === undefined) return rules;
  throw new UsageError(`there are two rules ${twice}`, 'give yours a group of their own, such as acme/no-latest');
}

const HOW = 'export what objectRule(…), partRule(…) or setRule(…) of servicemap/validation gives';

async function load(file: string): Promise<object> {
  if (!existsSync(file)) throw new UsageError(`there is no ${file}`, 'name a module with rules that is there');
  try {
    return await loadModule(file);
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new UsageError(
      `cannot load the rules in ${file}: ${detail}`,
      'name a module of TypeScript or JavaScript that runs',
    );
  }
}

const rulesIn = (module: object): Rule[] => [...new Set(Object.values(module).flat().filter(isRule))];

function isRule(value: unknown): value is Rule {
  if (value === null || typeof value !== 'object') return false;
  const { id, on, check } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof on === 'string' && typeof check === 'function';
}

function named<One extends Rule>(rule: One, file: string): One {
  if (!isRuleName(rule.id)) {
    throw new UsageError(
      `${file} calls a rule "${rule.id}"`,
      'call it <group>/<name> in lower case, such as acme/no-latest',
    );
  }
  if (!('check' in rule)) return rule;
  const check = rule.check as (...args: unknown[]) => void;
  return { ...rule, check: (...args: unknown[]) => whole(rule.id, file, () => check(...args)) };
}

/** A rule that throws is the team's to mend: nobody else's crash. */
function whole(id: string, file: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new UsageError(`the rule ${id} of ${file} failed: ${detail}`, 'mend the rule');
  }
}
