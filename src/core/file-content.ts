import type { CallSite } from './provenance/call-site.js';

const FILE_CONTENT = Symbol.for('servicemap.file-content');

/** The content of a file, read when the program ran; made by `file()` and `folder()`. */
export class FileContent {
  /** Brand, so that one made by another copy of the SDK counts. */
  readonly [FILE_CONTENT] = true;

  /** @internal */
  constructor(
    /** The bytes of the file; none where it could not be read. */
    readonly bytes: Uint8Array,
    /** Whether it is kept as bytes, although it could be a text. */
    readonly binary: boolean,
    /** @internal Why it could not be read, on a second line what to do. */
    readonly problem?: string,
    /** @internal The call that read it. */
    readonly site?: CallSite,
  ) {}
}

/** Whether this is the content of a file. */
export function isFileContent(value: unknown): value is FileContent {
  return typeof value === 'object' && value !== null && FILE_CONTENT in value;
}
