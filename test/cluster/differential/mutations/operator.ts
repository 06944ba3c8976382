import type { Random } from '../random.js';
import type { Donors } from './donors.js';
import type { Place } from './place.js';

/** What an operator draws from. */
export interface Supply {
  readonly random: Random;
  readonly donors: Donors;
}

/** A way to spoil an object, or to say the same otherwise. */
export interface Operator {
  readonly name: string;
  /** How often it is drawn beside the others that fit. */
  readonly weight: number;
  /** Where it fits. */
  readonly fits: (place: Place) => boolean;
  /** The value that stands there instead; undefined takes it away. */
  readonly change: (place: Place, supply: Supply) => unknown;
}
