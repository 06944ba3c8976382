// A text in quotes, a comment, or what opens, closes or ends a line between brackets.
const TOKEN = /(?<![^\s,[{:])(?:"(?:\\[^]|[^"\\])*"|'(?:''|[^'])*')|(?<=\s)#[^\r\n]*|[[\]{}\r\n]/g;

/**
 * The same text, as long as before, with the lines between the brackets around an offset made one. YAML 1.2 wants them
 * indented deeper than what they are in, YAML 1.1 does not care: `args: [`, `]` in a column is common.
 */
export function joinFlowLines(text: string, offset: number): string {
  const [start, end] = [lineWithContent(text, offset), closing(text, offset)];
  const joined = text
    .slice(start, end)
    .replace(TOKEN, (token) => (/^[#\r\n]/.test(token) ? ' '.repeat(token.length) : token));
  return text.slice(0, start) + joined + text.slice(end);
}

/** The start of the last line before an offset that is not blank or a comment. */
function lineWithContent(text: string, offset: number): number {
  let start = offset;
  do {
    const end = start - 1;
    start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    if (!/^\s*(?:#.*)?$/.test(text.slice(start, Math.min(end + 1, offset)))) return start;
  } while (start > 0);
  return 0;
}

/** Where the bracket is that closes what an offset stands in. */
function closing(text: string, offset: number): number {
  const tokens = new RegExp(TOKEN);
  tokens.lastIndex = offset;
  let depth = 0;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    if (/^[[{]/.test(token[0])) depth++;
    else if (/^[\]}]/.test(token[0]) && --depth < 0) return token.index;
  }
  return text.length;
}
