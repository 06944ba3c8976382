import type { z } from 'zod';
import type { ArgoCdOptions, argoCdSchema } from '../../src/gitops/argo-cd-options.js';
import type { FluxOptions, fluxSchema, FluxSource, fluxSourceSchema } from '../../src/gitops/flux-options.js';
import type { GitOpsOptions, gitOpsSchema } from '../../src/gitops/gitops-options.js';
import type { Holds, Same } from './same.js';

/** As in options.test-d.ts, for the options of a GitOps. */
export type Pairs = [
  Holds<Same<z.input<typeof argoCdSchema>, ArgoCdOptions>>,
  Holds<Same<z.input<typeof fluxSchema>, FluxOptions>>,
  Holds<Same<z.input<typeof fluxSourceSchema>, FluxSource>>,
  Holds<Same<z.input<typeof gitOpsSchema>, GitOpsOptions>>,
];
