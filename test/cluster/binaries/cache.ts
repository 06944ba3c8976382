import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what was built stays, outside of any checkout: $XDG_CACHE_HOME, or ~/.cache. */
export const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'servicemap', 'control-plane');
