import { plainScalar, type Scalar } from './scalar.js';

const STANDARD = 'tag:yaml.org,2002:';

/** A tag as it is meant: `!!int` for `tag:yaml.org,2002:int`. */
export function shortTag(written: string): string {
  const tag = written.startsWith('!<') ? written.slice(2, -1) : written;
  return tag.startsWith(STANDARD) ? `!!${tag.slice(STANDARD.length)}` : tag;
}

/** What a scalar with a tag means; undefined where the tag says what the text is not. */
export function taggedScalar(tag: string, text: string): Scalar | undefined {
  switch (tag) {
    case '!!null':
    case '!!bool':
    case '!!int':
    case '!!float': {
      const value = plainScalar(text);
      return kindsOf(value).includes(tag) ? value : undefined;
    }
    case '!!binary':
      return binary(text);
    default:
      return text;
  }
}

function kindsOf(value: Scalar): readonly string[] {
  if (value === null) return ['!!null'];
  if (typeof value === 'boolean') return ['!!bool'];
  if (typeof value !== 'number' || !Number.isFinite(value)) return [];
  return Number.isInteger(value) ? ['!!int', '!!float'] : ['!!float'];
}

/** The bytes as text, since JSON has no others. */
function binary(text: string): string | undefined {
  const bare = text.replaceAll(/[\r\n]/g, '');
  const isBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(bare);
  return isBase64 ? Buffer.from(bare, 'base64').toString() : undefined;
}
