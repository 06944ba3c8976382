import { inspect } from 'node:util';
import { locateThrown } from '../core/provenance/thrown.js';
import type { Finding } from '../findings/finding.js';
import { validationFindings } from './validation-error.js';

/** What the user's program threw, as findings: one, or those of each error that an AggregateError holds. */
export function exceptionFindings(thrown: unknown): Finding[] {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return thrown.errors.flatMap(exceptionFindings);
  const validation = validationFindings(thrown);
  if (validation !== undefined) return validation;
  const help = helpFor(thrown);
  return [
    {
      ruleId: 'program/exception',
      severity: 'error',
      message: messageOf(thrown),
      ...(help === undefined ? {} : { help }),
      ...locateThrown(thrown),
    },
  ];
}

function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `the program threw ${inspect(thrown, { depth: 1, breakLength: Infinity })}`;
  if (thrown.message === '') return thrown.name;
  return thrown.name === 'Error' ? thrown.message : `${thrown.name}: ${thrown.message}`;
}

function helpFor(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if (thrown.cause !== undefined) return `caused by ${messageOf(thrown.cause)}`;
  if (NO_SCOPE.test(thrown.message)) return SCOPE_FIRST;
  const missing = /does not provide an export named '(.+)'/.exec(thrown.message)?.[1];
  return missing && `if ${missing} is a type, write "type ${missing}" in the import and the export`;
}

// What constructs read first of the construct that they are made in.
const NO_SCOPE =
  /^Cannot read properties of (?:undefined|null) \(reading '(?:node|scopes?|root|tryFindChild|addChild|Symbol\(servicemap\.\w+\))'\)$/;

const SCOPE_FIRST =
  "the first argument of a construct is the construct that it stands in, the second its name: new StatelessApp(map, 'api', { … })";
