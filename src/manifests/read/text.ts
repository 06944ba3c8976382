/** What stands in a file, or why it is no text. */
export type Decoded =
  | { readonly text: string }
  | { readonly message: string; readonly help: string; readonly at: number };

const UTF8 = 'save the file as UTF-8';

/** The text of a file: UTF-8, or UTF-16 where a byte order mark says so. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const zero = text.indexOf('\0');
    if (zero < 0) return { text };
    return {
      message: 'this is no text: it holds a zero byte',
      help: 'name files of YAML or JSON; save them as UTF-8',
      at: zero,
    };
  } catch {
    return { message: `byte ${firstFault(bytes, encoding)} is no ${encoding.toUpperCase()}`, help: UTF8, at: 0 };
  }
}

/** The first byte, from 1, up to which the bytes are no text in that encoding. */
function firstFault(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // A character that is cut in two at the end is none yet, and no fault.
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return bad;
}
