// The part that we use; the package comes without types.
declare module 'picomatch' {
  interface Options {
    /** Takes a `!` at the beginning as it is. */
    readonly nonegate?: boolean;
  }
  /** Makes a function that tells whether a path matches a glob. */
  export default function picomatch(glob: string, options?: Options): (path: string) => boolean;
}
