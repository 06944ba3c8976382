/** `1 file`, `2 files`. */
export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** How long something took, at the end of a line. */
export const inSeconds = (seconds: number): string => `in ${seconds.toFixed(1)} s`;
