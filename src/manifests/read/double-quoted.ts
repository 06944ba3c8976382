const [QUOTE, BACKSLASH, SPACE] = [0x22, 0x5c, 0x20];

/**
 * Where a text in double quotes ends that is one of JSON's, the quote included; -1 where it is not closed, or holds what
 * JSON's texts do not. A loop, since a pattern runs out of stack on a long one.
 */
export function jsonStringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) return at + 1;
    if (character < SPACE) return -1;
    if (character !== BACKSLASH) continue;
    const length = escapeLength(text, at);
    if (length < 0) return -1;
    at += length;
  }
  return -1;
}

/** How many characters follow the backslash of an escape; -1 where JSON has no such escape. */
function escapeLength(text: string, at: number): number {
  const letter = text[at + 1] ?? '';
  if ('"\\/bfnrt'.includes(letter) && letter !== '') return 1;
  return letter === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 5 : -1;
}

/** Where the first escape stands that JSON has and Kubernetes tools do not read in YAML: `\/`, and halves of a pair. */
export function foreignEscape(text: string, start: number, end: number): number {
  for (let at = text.indexOf('\\', start); at >= 0 && at < end; at = text.indexOf('\\', at + 2)) {
    if (text[at + 1] === '/' || /^u[dD][89a-fA-F]/.test(text.slice(at + 1, at + 4))) return at;
  }
  return -1;
}
