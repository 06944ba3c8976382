import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { type FileContent, isFileContent } from '../core/file-content.js';
import type { MapContext } from '../core/map-context.js';
import { checked, named } from '../core/options/strict.js';
import type { EndpointReference } from '../core/references/endpoint.js';
import { isReference } from '../core/references/reference.js';
import { isText, type Text } from '../core/references/text.js';
import { configKey } from '../kubernetes/names.js';
import { hasHalfCharacter } from './process-text.js';

/**
 * The value of a key of a Config or a Secret: a text, bytes, a file, or a text with references in it, such as
 * text`http://${api.address}`. A reference here says where something is and opens no path, since nothing is known of
 * who reads it: workloads that call it say so with `uses`.
 */
export type ContentValue = string | Uint8Array | FileContent | EndpointReference | Text;

const contentValue = checked<ContentValue>((value) => {
  if (typeof value === 'string') {
    return hasHalfCharacter(value)
      ? 'has half of a character, which UTF-8 has no form for\ngive it as bytes'
      : undefined;
  }
  if (value instanceof Uint8Array) return undefined;
  if (isFileContent(value)) return value.binary || isUtf8(value.bytes) ? undefined : NO_TEXT;
  if (isReference(value) && value.type === 'endpoint') return undefined;
  if (isText(value)) return (value.parts as readonly unknown[]).some(isKey) ? KEY_IN_CONTENT : undefined;
  if (isKey(value)) return KEY_IN_CONTENT;
  return 'must be a text in quotes';
});

const NO_TEXT = 'is no text in UTF-8\nleave binary out, or say binary: true';
const KEY_IN_CONTENT =
  "can't hold a key of a Config or a Secret: only the cluster puts those together\nput the text into the env of the workload that reads it";

function isKey(value: unknown): boolean {
  return isReference(value) && value.type === 'key';
}

/** @internal Judges values by key. */
export const contentSchema = z.record(named(configKey), contentValue);

/** Content by key, once every reference is resolved: a text, or bytes. */
export type Content = Readonly<Record<string, string | Uint8Array>>;

/** What the values are for the pods of a map. */
export function resolveContent(values: Readonly<Record<string, ContentValue>>, map: MapContext): Content {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, resolved(value, map)]));
}

function resolved(value: ContentValue, map: MapContext): string | Uint8Array {
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  if (isFileContent(value)) return value.binary ? value.bytes : Buffer.from(value.bytes).toString('utf8');
  if (!isText(value)) return value.textFrom(map);
  return value.parts
    .map((part) => (isReference(part) ? (part as EndpointReference).textFrom(map) : String(part)))
    .join('');
}

/** `data` and `binaryData` of a ConfigMap: bytes in base64. @see https://kubernetes.io/docs/concepts/configuration/configmap/ */
export function renderConfigData(content: Content) {
  const entries = Object.entries(content);
  const binary = entries.filter((entry): entry is [string, Uint8Array] => typeof entry[1] !== 'string');
  const texts = entries.filter(([, value]) => typeof value === 'string');
  return {
    data: texts.length > 0 || binary.length === 0 ? Object.fromEntries(texts) : undefined,
    binaryData:
      binary.length === 0 ? undefined : Object.fromEntries(binary.map(([key, bytes]) => [key, base64(bytes)])),
  };
}

/** `data` of a Secret: every value in base64. */
export function renderSecretData(content: Content): Record<string, string> {
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, base64(value)]));
}

function base64(value: string | Uint8Array): string {
  return (
    typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.length)
  ).toString('base64');
}

/** The most that a ConfigMap or Secret holds, in bytes: the API server counts values, not keys, and those not in base64. */
export const MAXIMUM_SIZE = 1024 * 1024;

/** How many bytes the API server counts. */
export function sizeOf(content: Content): number {
  return Object.values(content).reduce((sum, value) => sum + Buffer.byteLength(value), 0);
}

/** Whether bytes are no text: not in UTF-8, or with a zero byte. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) || !isUtf8(bytes);
}
