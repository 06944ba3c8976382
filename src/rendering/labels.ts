import { z } from 'zod';
import type { MapContext } from '../core/map-context.js';
import { named } from '../core/options/strict.js';
import type { Party } from '../core/references/party.js';
import { LABEL_INSTANCE, LABEL_MANAGED_BY, LABEL_NAME } from '../kubernetes/labels.js';
import { annotationKey, labelKey, labelValue } from '../kubernetes/names.js';
import { halfCharacterProblem } from './process-text.js';

/** The labels that select a workload's pods; never changed by any option. */
export function selectorLabels(map: string, workload: string): Record<string, string> {
  return { [LABEL_NAME]: workload, [LABEL_INSTANCE]: map };
}

/** The labels that select the pods of somebody. */
export function podLabels({ selector, map, name }: Party): Readonly<Record<string, string>> {
  return selector ?? selectorLabels(map.name, name);
}

/** The labels of an object that belongs to a map, but to no workload of it. */
export function labelsIn(map: MapContext, own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return objectLabels({ ...map.labels, ...own }, { [LABEL_INSTANCE]: map.name });
}

/** The labels on every object of a map. */
export function objectLabels(
  own: Readonly<Record<string, string>>,
  selector: Readonly<Record<string, string>>,
): Record<string, string> {
  return { ...selector, [LABEL_MANAGED_BY]: 'servicemap', ...own };
}

const RESERVED: ReadonlySet<string> = new Set([LABEL_NAME, LABEL_INSTANCE, LABEL_MANAGED_BY]);

const ownKey = (key: string): string | undefined =>
  RESERVED.has(key)
    ? `"${key}" is written by servicemap: selectors and ownership depend on it\nuse a label of your own`
    : labelKey(key);

/** @internal Judges labels of the user's. */
export const labelsSchema = z.record(named(ownKey), named(labelValue));

/** @internal Judges labels that nodes must have. */
export const nodeLabelsSchema = z.record(named(labelKey), named(labelValue));

// Of the keys and values of all annotations of an object together.
const MOST_BYTES = 256 * 1024;

/** @internal Judges annotations of the user's. */
export const annotationsSchema = z.record(named(annotationKey), named(halfCharacterProblem)).refine((all) => {
  const bytes = Object.entries(all).reduce((sum, entry) => sum + Buffer.byteLength(entry.join('')), 0);
  return bytes <= MOST_BYTES;
}, 'hold more than 256 KiB, which the API server refuses\nput large texts into a Config');
