import { cassandra } from './cassandra.js';
import { cockroachdb } from './cockroachdb.js';
import { guestbook } from './guestbook.js';
import { nfs } from './nfs.js';
import type { RealApp } from './real-app.js';

/** The applications of others that are written with our constructs. */
export const realApps: readonly RealApp[] = [guestbook, cassandra, cockroachdb, nfs];
