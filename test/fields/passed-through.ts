/** Rows that only a pass-through writes, each with the reason why it has no option: one in ten at most. */
export const PASSED_THROUGH: Readonly<Record<string, string>> = {};
