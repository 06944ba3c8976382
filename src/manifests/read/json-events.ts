import { CHOMPING_MODE, COLLECTION_STYLE, type Event, EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import { jsonStringEnd } from './double-quoted.js';
const NONE = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
const SPACE = /[ \t\r\n]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;

/** Where a text stops being JSON, and why. */
export interface JsonFault {
  readonly position: number;
  readonly message: string;
}

/**
 * Takes a stream of JSON values apart into the events that the same text gives as YAML: keys of any length, which YAML
 * bounds, included.
 */
export function jsonEvents(text: string, maxDepth: number): Event[] | JsonFault {
  const events: Event[] = [];
  let at = 0;
  let open: ('{' | '[')[] = [];

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const fault = (message: string): JsonFault => ({ position: at, message });
  const string = (): boolean => {
    const end = text[at] === '"' ? jsonStringEnd(text, at) : -1;
    if (end < 0) return false;
    add(at, end, 1);
    return true;
  };
  const literal = (): boolean => {
    const start = at;
    if (!skip(LITERAL)) return false;
    add(start, at, 0);
    return true;
  };
  const add = (start: number, end: number, quotes: 0 | 1): void => {
    at = end;
    events.push({
      ...NONE,
      type: EVENT_ID.SCALAR,
      valueStart: start + quotes,
      valueEnd: at - quotes,
      style: quotes ? SCALAR_STYLE.DOUBLE_QUOTED : SCALAR_STYLE.PLAIN,
      chomping: CHOMPING_MODE.CLIP,
      indent: -1,
      fast: !quotes || !text.slice(start, at).includes('\\'),
    });
  };
  const key = (): JsonFault | undefined => {
    skip(SPACE);
    if (!string()) return fault('a key in quotes is missing');
    skip(SPACE);
    if (text[at] !== ':') return fault('a colon is missing behind the key');
    at++;
    return undefined;
  };

  for (skip(SPACE); at < text.length; skip(SPACE)) {
    events.push({ type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] });
    open = [];
    do {
      skip(SPACE);
      const bracket = text[at];
      if (bracket === '{' || bracket === '[') {
        if (open.length >= maxDepth) return fault(`nested deeper than ${maxDepth} levels`);
        const type = bracket === '{' ? EVENT_ID.MAPPING : EVENT_ID.SEQUENCE;
        events.push({ ...NONE, type, start: at++, style: COLLECTION_STYLE.FLOW });
        skip(SPACE);
        open.push(bracket);
        if (text[at] !== closing(bracket)) {
          const wrong = bracket === '{' ? key() : undefined;
          if (wrong) return wrong;
          continue;
        }
      } else if (!string() && !literal()) {
        return fault(at < text.length ? 'a value is missing, or is no JSON' : 'the text ends too early');
      }
      for (skip(SPACE); open.length > 0 && text[at] === closing(open.at(-1)); skip(SPACE)) {
        open.pop();
        at++;
        events.push({ type: EVENT_ID.POP });
      }
      if (open.length === 0) break;
      if (text[at] !== ',') return fault(at < text.length ? 'a comma is missing' : 'the text ends too early');
      at++;
      const wrong = open.at(-1) === '{' ? key() : undefined;
      if (wrong) return wrong;
    } while (open.length > 0);
    events.push({ type: EVENT_ID.POP });
  }
  return events;
}

const closing = (bracket: '{' | '[' | undefined) => (bracket === '{' ? '}' : ']');
