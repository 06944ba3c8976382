/** One call in a stack trace. */
export interface Frame {
  /** Absolute path with forward slashes, or a name such as `[eval]` where the code is in no file. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column in UTF-16 code units, from 1. */
  readonly column: number;
  /** The function as V8 names it, e.g. `new Shop`; absent at the top level of a module. */
  readonly name?: string;
  /** It had given up control and only waits for the frames within: what they do is no call of its own. */
  readonly awaits?: true;
  /** The file's text, where it is known only from a source map. */
  readonly text?: string;
}

const CALL = /^\s*at (?<awaits>async )?(?<call>.+)$/;
// Paths may hold parentheses, names may not: the first " (" ends the name.
const NAMED = /^(?<name>.*?) \((?<place>.+)\)$/;
const PLACE = /^(?<file>.+):(?<line>\d+):(?<column>\d+)$/;
const EVAL = /^eval at .*? \((?<origin>.+)\), /;
const NOWHERE = /^(?:<anonymous>|native|data:|wasm:|blob:)/;

/** The frames of a stack trace's text, innermost first, without those that stand in no code of a file. */
export function parseStack(stack: string): Frame[] {
  // Who waits for one that waits does so too, though source maps drop the word.
  let waiting = false;
  return stack.split('\n').flatMap((line) => {
    const { call, awaits } = CALL.exec(line)?.groups ?? {};
    waiting ||= awaits !== undefined;
    const frame = call === undefined ? undefined : parseCall(call);
    return frame ? [waiting ? { ...frame, awaits: true as const } : frame] : [];
  });
}

function parseCall(call: string): Frame | undefined {
  const { name, place = call } = NAMED.exec(call)?.groups ?? {};
  const groups = PLACE.exec(outsideEval(place))?.groups;
  if (!groups || NOWHERE.test(groups['file'] ?? '')) return undefined;
  const { file = '', line, column } = groups;
  return { file: pathOf(file), line: Number(line), column: Number(column), ...(name === undefined ? {} : { name }) };
}

/** Code given to `eval` has no file: the place of the (outermost) call of `eval` stands for it. */
function outsideEval(place: string): string {
  const origin = EVAL.exec(place)?.groups?.['origin'];
  if (origin === undefined) return place;
  return outsideEval(NAMED.exec(origin)?.groups?.['place'] ?? origin);
}

const FILE_URL = /^file:\/\/(?<host>[^/]*)(?<path>\/[^?#]*)/;
const WINDOWS = /^(?:[A-Za-z]:|\\)\\/;
/** What loaders append to a path to load it anew. */
const QUERY = /(?<=\.[cm]?[jt]sx?)\?[^/\\]*$/;

/** A file URL or path of any platform as a path with forward slashes. */
export function pathOf(file: string): string {
  const url = FILE_URL.exec(file)?.groups;
  if (url) {
    const path = decoded(url['path'] ?? '');
    return url['host'] ? `//${url['host']}${path}` : path.replace(/^\/(?=[A-Za-z]:\/)/, '');
  }
  const path = file.replace(QUERY, '');
  return WINDOWS.test(path) ? path.replaceAll('\\', '/') : path;
}

/** The text with its percent escapes resolved; as it is where it holds none or they are not valid. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
