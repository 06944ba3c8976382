import * as fc from 'fast-check';

// One seed for every run, so that whether a change lands does not hang on luck; SERVICEMAP_SEED=<number> hunts.
fc.configureGlobal({ seed: Number(process.env['SERVICEMAP_SEED'] ?? 20_261_121) });
