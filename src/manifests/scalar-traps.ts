// Readers disagree about the words and numbers of YAML 1.1 and 1.2, so this is the union of what any of them takes.
const WORD = /^(?:~|=|<<|null|true|false|yes|no|on|off|y|n)?$/i;
const NUMBER =
  /^[-+]?(?:(?:\d+\.?\d*|\.\d*|(?=e))(?:e[-+]?\d+)?|0[xob][\da-f]*|\.(?:inf|nan)|\d+(?::\d+)+(?:\.\d*)?)$/i;
const DATE = /^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])/;

/**
 * Whether some YAML reader would take the bare text for a null, a boolean, a number, a date or a merge.
 * Covers YAML 1.1 and 1.2, and what Go's, Python's and Ruby's readers accept beyond both (`0X1F`, `0o1_7`, `1,000`).
 */
export function isTrap(text: string): boolean {
  const first = text.charCodeAt(0);
  // '+' to '9' holds the signs, the dot and the digits; one reader takes `e1` for a number.
  if ((first >= 0x2b && first <= 0x39) || first === 0x65 || first === 0x45) {
    return NUMBER.test(text.replace(/[_,]/g, '')) || DATE.test(text);
  }
  return text.length <= 5 && WORD.test(text);
}
