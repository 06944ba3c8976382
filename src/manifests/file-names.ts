// Names that Windows keeps for devices: git could not check out a folder called so there.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name as part of a file name: all but a-z, 0-9, dot, hyphen and underscore becomes `%` and the code in hexadecimal.
 * Capitals too, since some file systems take `A` and `a` for one name; so different names stay different everywhere.
 */
export function fileNamePart(name: string): string {
  return name.replace(/[^a-z0-9._-]/g, escaped);
}

/** What is wrong with a name that becomes a folder as it is, undefined if nothing is; on a second line what to write. */
export const deviceProblem = (name: string): string | undefined =>
  DEVICE.test(name)
    ? `"${name}" is what Windows calls a device, and git could not check out a folder of that name there\ntake another one`
    : undefined;

/** A name as a folder: dots and underscores are escaped as well, so that none is `..`, hidden, or a folder of ours. */
export function folderName(name: string): string {
  const folder = name.replace(/[^a-z0-9-]/g, escaped);
  return DEVICE.test(folder) ? escaped(folder.charAt(0)) + folder.slice(1) : folder;
}

// `%3a`, or `%ud55c` beyond Latin-1: by UTF-16 code unit, so that any string has a name and can be told from it.
function escaped(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16);
  return hex.length > 2 ? `%u${hex.padStart(4, '0')}` : `%${hex.padStart(2, '0')}`;
}
