import type { Command, Run } from '../process.js';

/** `kubeconform -strict` of files, or of what it reads. @param schemas where its schemas are */
export const kubeconform = (binary: string, schemas: string, ...files: string[]): Command => ({
  file: binary,
  args: ['-strict', '-summary', '-schema-location', schemas, ...files],
});

/** Sees that it found that many objects, and each of them valid: it is content with none at all. @throws Error otherwise */
export function expectValid({ output }: Run, objects: number): void {
  if (!output.includes(`Valid: ${objects}, Invalid: 0, Errors: 0, Skipped: 0`)) {
    throw new Error(`kubeconform was to find ${objects} valid objects: ${output}`);
  }
}
