/** How objects are parted into files: one for each, one for each map, or none: all of them one after the other. */
export const LAYOUTS = ['object', 'map', 'stream'] as const;
/** One of the layouts. */
export type Layout = (typeof LAYOUTS)[number];

/** The language of the text. */
export const FORMATS = ['yaml', 'json'] as const;
/** One of the formats. */
export type Format = (typeof FORMATS)[number];

/** The form that output has. */
export interface Form {
  readonly layout: Layout;
  /** `json` for the layout `stream` alone: files say whose they are in a comment, and JSON has none. */
  readonly format: Format;
}

/** The form that nobody has to ask for. */
export const OBJECT_FILES: Form = { layout: 'object', format: 'yaml' };
