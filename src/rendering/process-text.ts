/** Whether a text has half of a character, as one that was cut has. */
export function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** What keeps a text out of every manifest; on a second line what to do. */
export function halfCharacterProblem(text: string): string | undefined {
  return hasHalfCharacter(text)
    ? 'has half of a character, which UTF-8 has no form for\nlook at where the text was cut'
    : undefined;
}

/** What keeps a text from reaching a process as it was written. */
export function processTextProblem(text: string): string | undefined {
  const nulls = text.includes('\0') ? 'has a null character, and no container starts with one\ndrop it' : undefined;
  return halfCharacterProblem(text) ?? nulls;
}
