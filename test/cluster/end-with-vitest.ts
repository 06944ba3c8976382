// Vitest's worker notices only at its next message that what started it was killed; its servers would run till then.
process.once('disconnect', () => process.exit(1));
