// oxlint-disable typescript/no-unnecessary-type-parameters -- the known way to ask the compiler whether two types are one
import type { z } from 'zod';
import type { ArgoCdOptions, argoCdSchema } from '../../src/gitops/argo-cd-options.js';
import type { FluxOptions, fluxSchema, FluxSource, fluxSourceSchema } from '../../src/gitops/flux-options.js';
import type { GitOpsOptions, gitOpsSchema } from '../../src/gitops/gitops-options.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Holds<T extends true> = T;

/** As in options.test-d.ts, for the options of a GitOps. */
export type Pairs = [
  Holds<Same<z.input<typeof argoCdSchema>, ArgoCdOptions>>,
  Holds<Same<z.input<typeof fluxSchema>, FluxOptions>>,
  Holds<Same<z.input<typeof fluxSourceSchema>, FluxSource>>,
  Holds<Same<z.input<typeof gitOpsSchema>, GitOpsOptions>>,
];
