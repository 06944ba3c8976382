export { type Outcome, run } from './run.js';
export type { Finding } from '../findings/finding.js';
