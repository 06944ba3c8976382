import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { labelKey, labelValue } from '../../kubernetes/names.js';

/** One thing that labels must say. */
export type LabelExpression = LabelInExpression | LabelExistsExpression;

/** The label's value must be one of these, or none of them. */
export interface LabelInExpression {
  /** The key of the label that is looked at. */
  key: string;
  /** `'In'`: it has one of the values; `'NotIn'`: it has none of them. */
  operator: 'In' | 'NotIn';
  /** The values; at least one. */
  values: string[];
}

/** The label must be there, or must not. */
export interface LabelExistsExpression {
  /** The key of the label that is looked at. */
  key: string;
  /** `'Exists'`: it is there with any value; `'DoesNotExist'`: it is not there. */
  operator: 'Exists' | 'DoesNotExist';
}

/** Which objects are meant, by their labels: those that fulfil all of it. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
export interface LabelSelector {
  /** Labels with these values. @default none */
  matchLabels?: Record<string, string>;
  /** What else labels must say. @default nothing */
  matchExpressions?: LabelExpression[];
}

const key = named(labelKey);

/** @internal Judges {@link LabelSelector}. */
export const labelSelectorSchema = strict({
  matchLabels: z.record(key, named(labelValue)).optional(),
  matchExpressions: z
    .array(
      z.union([
        strict({ key, operator: z.enum(['In', 'NotIn']), values: z.array(named(labelValue)).min(1) }),
        strict({ key, operator: z.enum(['Exists', 'DoesNotExist']) }),
      ]),
    )
    .optional(),
});
