import { existsSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { type Frame, decoded, pathOf } from './frame.js';
import { perText, readText, withoutMark } from './source-text.js';

/** The frame in the source that its file was compiled from; the frame itself where there is none to be found. */
export function toSource(frame: Frame): Frame {
  const text = COMPILED.test(frame.file) ? readText(frame.file) : undefined;
  const map = text === undefined ? undefined : mapOf(frame.file, text);
  const entry = map?.positions.findEntry(frame.line - 1, frame.column - 1);
  if (!map || !entry || !('originalSource' in entry)) return frame;
  const source = map.sources.find(({ name }) => name === entry.originalSource);
  if (!source || (source.text === undefined && !existsSync(source.file))) return frame;
  return {
    ...frame,
    file: source.file,
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
    ...(source.text === undefined ? {} : { text: source.text }),
  };
}

const COMPILED = /\.[cm]?js$/;
const LINK = /\/\/[#@]\s*sourceMappingURL=(\S+)/g;

interface Mapping {
  readonly positions: SourceMap;
  readonly sources: readonly { readonly name: string; readonly file: string; readonly text?: string }[];
}

const mapOf = perText((file, text): Mapping | undefined => {
  const link = [...text.matchAll(LINK)].at(-1)?.[1];
  if (link === undefined) return undefined;
  const url = link.startsWith('data:') ? undefined : beside(file, link);
  const json = url === undefined ? fromDataUrl(link) : readText(url);
  return json === undefined ? undefined : parseMap(json, url ?? file);
});

function fromDataUrl(url: string): string {
  const comma = url.indexOf(',');
  const data = decoded(url.slice(comma + 1));
  return url.slice(0, comma).endsWith(';base64') ? Buffer.from(data, 'base64').toString('utf8') : data;
}

type Payload = SourceMapPayload & { sections?: readonly { map: SourceMapPayload }[] };

function parseMap(json: string, file: string): Mapping | undefined {
  try {
    const payload = JSON.parse(json) as Payload;
    const parts = payload.sections?.map((section) => section.map) ?? [payload];
    return { positions: new SourceMap(payload), sources: parts.flatMap((part) => sourcesOf(part, file)) };
  } catch {
    // A broken map is no reason to fail: the position in the compiled file still helps.
    return undefined;
  }
}

function sourcesOf(
  { sources, sourcesContent, sourceRoot }: Partial<SourceMapPayload>,
  file: string,
): Mapping['sources'] {
  const folder = sourceRoot ? sourceRoot.replace(/\/?$/, '/') : '';
  return (sources ?? []).map((name, index) => {
    const text = sourcesContent?.[index];
    return { name, file: beside(file, folder + name), ...(text ? { text: withoutMark(text) } : {}) };
  });
}

const URL_SCHEME = /^[a-z][a-z\d+.-]+:/i;

/** The path that a reference in `file` means. Compilers differ in whether they percent-encode it. */
function beside(file: string, reference: string): string {
  if (URL_SCHEME.test(reference)) return pathOf(reference);
  const path = (name: string): string => pathOf(resolve(dirname(file), name));
  return existsSync(path(reference)) ? path(reference) : path(decoded(reference));
}
