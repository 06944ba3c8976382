/** A text that every reader of YAML takes as it stands, in one line. */
const plainText = /^(?<key>[A-Za-z][\w-]*): +(?<value>[A-Za-z./][^\s:#'"]*(?: [^\s:#'"]+)*) *$/;
/** What a reader would take for something else than a text. */
const special = /^(?:true|false|null|\.(?:\d.*|inf|nan))$/i;
const blockKey = /^(?<key>[A-Za-z][\w-]*):$/;
const item = /^ {2}- [A-Za-z][\w@./-]*$/;
const blank = /^(?:#.*)?$/;

/**
 * The texts in a YAML file as simple as cdk8s.yaml usually is: texts, lists of words, comments. Undefined for any other,
 * which needs a reader of YAML: loading that one takes longer than loading the program.
 */
export function readPlainSettings(text: string): Record<string, string> | undefined {
  const texts: Record<string, string> = {};
  const keys = new Set<string>();
  let inBlock = false;
  for (const line of text.split(/\r?\n/)) {
    if (blank.test(line) || (inBlock && item.test(line))) continue;
    const { key, value } = (plainText.exec(line) ?? blockKey.exec(line))?.groups ?? {};
    if (key === undefined || keys.has(key) || special.test(key) || special.test(value ?? '')) return undefined;
    keys.add(key);
    inBlock = value === undefined;
    if (value !== undefined) texts[key] = value;
  }
  return texts;
}
