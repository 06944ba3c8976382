import type { Manifest } from '../manifests/manifest.js';

/** An object and where it comes from. */
export interface Placed {
  readonly manifest: Manifest;
  /** Folders before the namespace, such as `prod/seoul`; `''` for an app without environments. */
  readonly prefix: string;
  /** Path of the construct that made it, shown in the file's header. */
  readonly construct: string;
}

/** A file to be written. */
export interface OutputFile {
  /** Path in the output folder, with `/` on every system. */
  readonly path: string;
  readonly content: string;
}
