export { nearest } from './did-you-mean.js';
export type { Finding, Severity, Source } from './finding.js';
export { merge } from './merge.js';
export { order } from './order.js';
export { pretty } from './pretty.js';
