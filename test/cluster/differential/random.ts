/** Draws that come again with the same seed. */
export class Random {
  private state: number;

  /** @param stream draws of one seed that do not depend on those of another stream */
  constructor(seed: number, stream = 0) {
    this.state = (Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(stream + 1, 0xc2b2_ae35)) | 0;
    // Near seeds have near first draws.
    for (let index = 0; index < 4; index++) this.next();
  }

  /** From 0 to just below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to just below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** One of several; undefined where there are none. */
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** One of several, drawn by weight. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T | undefined {
    let left = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return items.at(-1)?.[0];
  }
}
