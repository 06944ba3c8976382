import { z } from 'zod';
import { strict } from '../core/options/strict.js';
import { bytes, quantity } from './resources.js';

/** Amounts of what a container or pod can ask for. */
export interface CpuAndMemory {
  /** An amount of CPU, e.g. `'100m'`. @default not said */
  cpu?: string;
  /** An amount of memory, e.g. `'128Mi'`. @default not said */
  memory?: string;
  /** An amount of the node's own disk, e.g. `'1Gi'`: `ephemeral-storage`. @default not said */
  ephemeralStorage?: string;
}

/** How many times its request a limit may be, e.g. `{ cpu: 4 }`. */
export interface LimitRatio {
  /** For CPU, at least 1. @default any */
  cpu?: number;
  /** For memory, at least 1. @default any */
  memory?: number;
  /** For the node's own disk, at least 1: `ephemeral-storage`. @default any */
  ephemeralStorage?: number;
}

/** Bounds of what all containers of a pod may ask for together: the limits of type `Pod`. */
export interface PodLimits {
  /** The most that a pod may ask for: `max`. @default no bound */
  max?: CpuAndMemory;
  /** The least that a pod must ask for: `min`. @default no bound */
  min?: CpuAndMemory;
  /** How many times its request a limit may be: `maxLimitRequestRatio`. @default any */
  maxLimitRequestRatio?: LimitRatio;
}

/** Bounds of what one claim may ask for: the limits of type `PersistentVolumeClaim`. At least one of them is needed. */
export interface ClaimLimits {
  /** The largest disk, e.g. `'100Gi'`: `max.storage`. @default no bound */
  max?: string;
  /** The smallest disk, e.g. `'1Gi'`: `min.storage`. @default no bound */
  min?: string;
}

/** What containers of a namespace get where they say nothing, and the bounds of what they, pods and claims may say. @see https://kubernetes.io/docs/concepts/policy/limit-range/ */
export interface LimitOptions {
  /** Request of a container that names none: `defaultRequest`. @default none */
  defaultRequest?: CpuAndMemory;
  /** Limit of a container that names none: `default`. @default none */
  default?: CpuAndMemory;
  /** The most that a container may ask for: `max`. @default no bound */
  max?: CpuAndMemory;
  /** The least that a container must ask for: `min`. @default no bound */
  min?: CpuAndMemory;
  /** How many times its request a limit of a container may be: `maxLimitRequestRatio`. @default any */
  maxLimitRequestRatio?: LimitRatio;
  /** Bounds of a pod as a whole. @default none */
  pod?: PodLimits;
  /** Bounds of what a claim may ask for. @default none */
  claim?: ClaimLimits;
}

const amounts = strict({
  cpu: quantity.optional(),
  memory: bytes.optional(),
  ephemeralStorage: bytes.optional(),
}).optional();
const ratio = z.number().min(1).optional();
const ratios = strict({ cpu: ratio, memory: ratio, ephemeralStorage: ratio }).optional();

/** @internal Judges {@link LimitOptions}. */
export const limitsSchema = strict({
  defaultRequest: amounts,
  default: amounts,
  max: amounts,
  min: amounts,
  maxLimitRequestRatio: ratios,
  pod: strict({ max: amounts, min: amounts, maxLimitRequestRatio: ratios }).optional(),
  claim: strict({ max: bytes.optional(), min: bytes.optional() }).optional(),
});

/** The spec of a LimitRange: one item for each type. */
export function renderLimits({ pod, claim, ...container }: LimitOptions) {
  return {
    limits: [
      ...(Object.keys(container).length === 0 ? [] : [{ type: 'Container', ...namedAmounts(container) }]),
      ...(pod === undefined ? [] : [{ type: 'Pod', ...namedAmounts(pod) }]),
      ...(claim === undefined ? [] : [{ type: 'PersistentVolumeClaim', ...storageOf(claim) }]),
    ],
  };
}

type Amounts = CpuAndMemory | LimitRatio | undefined;

function namedAmounts(bounds: object) {
  return Object.fromEntries(
    Object.entries(bounds as Record<string, Amounts>).map(([bound, amounts = {}]) => [bound, named(amounts)]),
  );
}

function named({ cpu, memory, ephemeralStorage }: CpuAndMemory | LimitRatio) {
  return { cpu: text(cpu), memory: text(memory), 'ephemeral-storage': text(ephemeralStorage) };
}

function text(amount: string | number | undefined): string | undefined {
  return amount === undefined ? undefined : String(amount);
}

function storageOf({ max, min }: ClaimLimits) {
  return { max: max && { storage: max }, min: min && { storage: min } };
}
