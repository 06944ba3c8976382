/** What must never reach a terminal raw: control characters, text direction overrides, halves of a pair. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** The text with unprintable characters replaced by one visible character each (`␛` for escape). */
export function visible(text: string): string {
  return text.replaceAll(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '\ufffd';
  });
}

/** `visible` for text that is printed as one line: line breaks become spaces. */
export const oneLine = (text: string): string => visible(text.trim().replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' '));

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{Mark}\u200b-\u200d\u2060\ufeff]+$/u;

/** Columns that one grapheme takes on a terminal: 0, 1 or 2. */
export function columns(grapheme: string): number {
  if (grapheme.length === 1 && grapheme < '\u0300') return 1;
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
