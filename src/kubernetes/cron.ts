import { durationProblem } from './duration.js';

interface Field {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Names for the numbers from the minimum on. */
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS: readonly Field[] = [
  { name: 'minute', minimum: 0, maximum: 59 },
  { name: 'hour', minimum: 0, maximum: 23 },
  { name: 'day of the month', minimum: 1, maximum: 31 },
  { name: 'month', minimum: 1, maximum: 12, names: MONTHS },
  { name: 'day of the week', minimum: 0, maximum: 6, names: DAYS },
];

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/**
 * What is wrong with the schedule of a CronJob, undefined if nothing is. It has five fields (`'0 3 * * MON-FRI'`), or
 * is a word such as `@daily`, or `@every` with a duration. Where cron implementations differ, this is the server's.
 */
export function cronProblem(schedule: string): string | undefined {
  if (schedule.includes('TZ')) return 'a schedule cannot hold a time zone (TZ=, CRON_TZ=); use the time zone option';
  if (schedule.startsWith('@')) return descriptorProblem(schedule);
  const parts = schedule.split(/\p{White_Space}+/u).filter((part) => part !== '');
  if (parts.length !== FIELDS.length) {
    const names = FIELDS.map(({ name }) => name).join(', ');
    return `"${schedule}" has ${parts.length} fields, a schedule has ${FIELDS.length}: ${names}`;
  }
  return first(FIELDS.map((field, index) => listProblem(parts[index] ?? '', field)));
}

// A leap year's: the 29th of February comes.
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a schedule without a problem names only days that no month of it has, such as the 30th of February. */
export function neverRuns(schedule: string): boolean {
  const parts = schedule.split(/\p{White_Space}+/u).filter((part) => part !== '');
  if (schedule.startsWith('@') || parts.length !== FIELDS.length) return false;
  const [days = [], months = []] = [2, 3].map((index) => valuesOf(parts[index] ?? '', FIELDS[index] as Field));
  // Where both kinds of days are named, either will do.
  const weekday = parts[4] ?? '';
  if (!isAny(weekday) && !isAny(parts[2] ?? '')) return false;
  return !months.some((month) => days.some((day) => day <= (LONGEST[month - 1] ?? 0)));
}

const isAny = (list: string): boolean => /(?:^|,)[*?]/.test(list);

function valuesOf(list: string, field: Field): number[] {
  const entries = list.split(',').filter((entry) => entry !== '');
  return entries.flatMap((entry) => {
    const [range = '', step] = entry.split('/');
    const [low = '', high] = range.split('-');
    const start = isAny(low) ? field.minimum : (numberOf(low, field) ?? field.minimum);
    const last = isAny(low) || (high === undefined && step !== undefined) ? field.maximum : start;
    const end = high === undefined || isAny(low) ? last : (numberOf(high, field) ?? start);
    const stride = Math.max(1, integerOf(step ?? '') ?? 1);
    return Array.from({ length: Math.floor((end - start) / stride) + 1 }, (_, index) => start + index * stride);
  });
}

function descriptorProblem(schedule: string): string | undefined {
  const [, every] = /^@every (.*)$/s.exec(schedule) ?? [];
  if (every !== undefined) return durationProblem(every);
  if (DESCRIPTORS.includes(schedule)) return undefined;
  return `"${schedule}" is not known; use one of ${DESCRIPTORS.join(', ')}, or @every with a duration as in "@every 6h"`;
}

function listProblem(list: string, field: Field): string | undefined {
  const entries = list.split(',').filter((entry) => entry !== '');
  const problem = first(entries.map((entry) => entryProblem(entry, field)));
  return problem && `${field.name} "${list}": ${problem}`;
}

function entryProblem(entry: string, field: Field): string | undefined {
  const [range = '', step, ...more] = entry.split('/');
  if (more.length > 0) return `"${entry}" has more than one "/"`;
  const [low = '', high, ...rest] = range.split('-');
  const any = low === '*' || low === '?';
  if (!any && rest.length > 0) return `"${range}" has more than one "-"`;
  const start = any ? field.minimum : numberOf(low, field);
  // "5/10" is from 5 to the end, "5" is only 5.
  const open = high === undefined && step !== undefined;
  const end = any || open ? field.maximum : high === undefined ? start : numberOf(high, field);
  if (start === undefined || end === undefined) return unreadable(start === undefined ? low : (high ?? ''), field);
  return rangeProblem(start, end, field) ?? (step === undefined ? undefined : stepProblem(step));
}

function rangeProblem(start: number, end: number, { minimum, maximum, names }: Field): string | undefined {
  if (start < minimum) return `${start} is below ${minimum}, the lowest`;
  const high = Math.max(start, end);
  if (high > maximum) return `${high} is above ${maximum}, the highest${names === DAYS ? ' (Sunday is 0)' : ''}`;
  return start > end ? `the range starts at ${start} and ends before it, at ${end}` : undefined;
}

function stepProblem(step: string): string | undefined {
  const number = integerOf(step);
  return number === undefined || number <= 0 ? `the step "${step}" is not a whole number above 0` : undefined;
}

function numberOf(text: string, { names = [], minimum }: Field): number | undefined {
  const index = names.indexOf(text.toLowerCase());
  return index >= 0 ? index + minimum : integerOf(text);
}

function unreadable(text: string, { minimum, maximum, names }: Field): string {
  const or = names ? ` or a name from ${names[0]?.toUpperCase()} to ${names.at(-1)?.toUpperCase()}` : '';
  return `"${text}" is not a number from ${minimum} to ${maximum}${or}`;
}

function integerOf(text: string): number | undefined {
  const number = /^\+?[0-9]+$/.test(text) ? BigInt(text.replace('+', '')) : undefined;
  return number === undefined || BigInt.asIntN(64, number) !== number ? undefined : Number(number);
}

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}
