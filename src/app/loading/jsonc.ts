const stringOrComment = /"(?:\\.|[^"\\])*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;
const stringOrTrailingComma = /"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g;

/** Parses JSON as tsconfig.json has it: with comments, trailing commas and a byte order mark. Throws SyntaxError. */
export function parseJsonc(text: string): unknown {
  const bare = text
    .replace(/^\uFEFF/, '')
    .replace(stringOrComment, (match) => (match.startsWith('"') ? match : ' '))
    .replace(stringOrTrailingComma, (match) => (match.startsWith('"') ? match : ''));
  return JSON.parse(bare);
}
