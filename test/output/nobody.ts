/** The user that owns nothing, on Linux and macOS alike. */
export const NOBODY = 65534;
