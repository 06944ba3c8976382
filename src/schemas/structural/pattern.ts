const known = new Map<string, RegExp | undefined>();

/** Whether a text matches a pattern in the syntax of Go (RE2); also where this runtime cannot read the pattern. */
export function matches(text: string, pattern: string): boolean {
  if (!known.has(pattern)) known.set(pattern, compile(pattern));
  return known.get(pattern)?.test(text) ?? true;
}

/** The pattern as a RegExp; undefined where it cannot be told in JavaScript. */
function compile(pattern: string): RegExp | undefined {
  let flags = '';
  // Go takes flags for the rest of the pattern where they stand; here they can only be told for all of it.
  const source = rewritten(pattern).replace(/^(\^?)\(\?([ims]+)\)/, (_, start: string, found: string) => {
    flags = found;
    return start;
  });
  for (const with_ of [`${flags}u`, flags]) {
    try {
      return new RegExp(source, with_);
    } catch {
      continue;
    }
  }
  return undefined;
}

const CLASSES: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** What Go writes otherwise than JavaScript. */
function rewritten(pattern: string): string {
  return pattern
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\[:(\w+):\]/g, (text, name: string) => CLASSES[name] ?? text)
    .replaceAll(/\\[AzC]/g, (text) => ({ '\\A': '^', '\\z': '$' })[text] ?? text);
}
