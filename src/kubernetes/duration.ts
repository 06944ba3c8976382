/** Seconds in each unit of a duration. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

const LONGEST_SECONDS = 2 ** 63 / 1e9;

/** What is wrong with a duration as Kubernetes writes them (`'1h30m'`, `'500ms'`), undefined if nothing is. */
export function durationProblem(duration: string): string | undefined {
  if (/^[-+]?0$/.test(duration)) return undefined;
  if (!/^[-+]?(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(duration)) {
    return `"${duration}" is not a duration; write numbers with units (h, m, s, ms), as in "1h30m"`;
  }
  return seconds(duration) >= LONGEST_SECONDS ? `"${duration}" is too long; about 292 years are possible` : undefined;
}

/** How many seconds a duration is that {@link durationProblem} finds nothing wrong with, its sign apart. */
export function seconds(duration: string): number {
  return [...duration.matchAll(/([0-9.]+)([^0-9.]+)/g)].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? 0),
    0,
  );
}
