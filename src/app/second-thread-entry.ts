/**
 * The second thread: judges objects one by one, batch by batch.
 * @module
 */
import { workerData } from 'node:worker_threads';
import type { Manifest } from '../manifests/manifest.js';
import { builtInSchemas } from '../schemas/built-in.js';
import { isAlone } from '../validation/alone.js';
import { rules } from '../validation/rules/index.js';
import { validate } from '../validation/validate.js';
import type { Answer, Batch, Start } from './second-thread.js';

const { port, answered } = workerData as Start;
const alone = rules.filter(isAlone);

function judge({ objects, version, featureGates }: Batch): Answer {
  try {
    const schemas = builtInSchemas(version, { featureGates });
    return validate(JSON.parse(objects) as Manifest[], { version, featureGates, schemas, rules: alone });
  } catch {
    // The first thread judges them itself then, and says what is the matter.
    return undefined;
  }
}

port.on('message', (batch: Batch) => {
  port.postMessage(judge(batch));
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});
