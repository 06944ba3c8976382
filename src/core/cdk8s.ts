import { createRequire } from 'node:module';
import type * as cdk8s from 'cdk8s';

// Through require: an import would read all of cdk8s once more, just to learn the names it exports (50 ms).
const loaded = createRequire(import.meta.url)('cdk8s') as typeof cdk8s;

/** The classes of cdk8s that ours stand on; they are the same ones that the user imports from `cdk8s`. */
export const { ApiObject, ApiObjectMetadataDefinition, App, Chart, Lazy } = loaded;

/** An instance of the class. */
export type ApiObject = cdk8s.ApiObject;
/** An instance of the class. */
export type Chart = cdk8s.Chart;
