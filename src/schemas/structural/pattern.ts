const known = new Map<string, RegExp | undefined>();

/** Whether a text matches a pattern in the syntax of Go (RE2); also where this runtime cannot read the pattern. */
export function matches(text: string, pattern: string): boolean {
  if (!known.has(pattern)) known.set(pattern, compile(pattern));
  return known.get(pattern)?.test(text) ?? true;
}

/** The pattern as a RegExp; undefined where it cannot be told in JavaScript. */
function compile(pattern: string): RegExp | undefined {
  const source = withoutFlags(pattern)
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\[:(\w+):\]/g, (text, name: string) => CLASSES[name] ?? text)
    .replaceAll('\\A', '^')
    .replaceAll('\\z', '$');
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      // Some patterns are only read without the stricter syntax of `u`.
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

const TOKEN = /\(\?i\)|\(\?i:|\\.|\[\^?\]?|[a-zA-Z]-[a-zA-Z]|[\s\S]/g;

/** A pattern that says `(?i)` as one that names the letters of both cases: Go takes the flag to the end of its group. */
function withoutFlags(pattern: string): string {
  if (!pattern.includes('(?i')) return pattern;
  const folds = [false];
  let inClass = false;
  return pattern.replaceAll(TOKEN, (token) => {
    const fold = folds.at(-1) === true;
    if (inClass) {
      if (token === ']') inClass = false;
      return fold && /^[a-zA-Z]/.test(token) ? bothCases(token) : token;
    }
    if (token === '(?i)') folds[folds.length - 1] = true;
    else if (token === '(?i:') folds.push(true);
    else if (token === '(') folds.push(fold);
    else if (token === ')') folds.pop();
    else if (token.startsWith('[')) inClass = true;
    else if (fold && /^[a-zA-Z]/.test(token))
      return token.replaceAll(/[a-zA-Z]/g, (letter) => `[${bothCases(letter)}]`);
    if (token === '(?i)') return '';
    return token === '(?i:' ? '(?:' : token;
  });
}

const bothCases = (text: string): string => text.toLowerCase() + text.toUpperCase();
