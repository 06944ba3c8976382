import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { isText } from '../../core/references/text.js';
import { type Env, type EnvValue, type KeyVariable, variableNames, variablesIn } from '../../rendering/env.js';
import type { PlacedContainer } from './placed-container.js';

/** What is wrong with the texts in a container's variables. */
export function variableMistakes({ at, options: { env = {} } }: PlacedContainer): Mistake[] {
  return Object.keys(env).flatMap((name) => mistakesOfVariable(name, env, [...at, 'env', name]));
}

/**
 * What is wrong with one variable beside those before it: a key inside a text needs a variable of its own, whose name
 * must be free; in a URL its value must be encoded.
 * @param option where the variable's value is written
 */
export function mistakesOfVariable(name: string, env: Readonly<Env>, option: OptionPath): Mistake[] {
  const value = env[name];
  if (value === undefined) return [];
  const own = variablesIn(name, value);
  // Most texts hold no key; with all others of hundreds of variables they need not be compared.
  if (own.length === 0) return [];
  const names = Object.keys(env);
  const before = Object.fromEntries(Object.entries(env).slice(0, names.indexOf(name)));
  const taken = new Set([...names, ...variableNames(before)]);
  const twice = own.filter(({ variable }, index) => own.findIndex((other) => other.variable === variable) < index);
  const nameTaken = (help: string, { variable, key }: KeyVariable): Mistake => ({
    ruleId: 'env/name-taken',
    message: `the key "${key.key}" in ${name} needs the variable ${variable}, which is there already`,
    help,
    option,
  });
  return [
    ...own
      .filter(({ variable }) => taken.has(variable))
      .map((each) => nameTaken(`rename ${names.includes(each.variable) ? each.variable : name}`, each)),
    ...twice.map((each) => nameTaken('give one of the keys a variable of its own', each)),
    ...own
      .filter((variable) => standsInUrl(value, variable))
      .map(({ key }) => ({
        ruleId: 'env/secret-in-url' as const,
        severity: 'warning' as const,
        message: `${name} puts the key "${key.key}" into a URL as it is; a character such as "@" or "/" in it breaks the URL`,
        help: 'give host, user and password in variables of their own, or write .urlSafe() behind the key',
        option,
      })),
  ];
}

function standsInUrl(value: EnvValue, { key }: KeyVariable): boolean {
  if (!isText(value) || key.options.urlSafe === true) return false;
  return value.parts
    .slice(0, value.parts.indexOf(key))
    .some((part) => typeof part === 'string' && part.includes('://'));
}
