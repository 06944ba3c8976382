/** A line of block YAML. */
interface Line {
  /** Where the dash of the item stands that it begins; absent where it begins none. */
  readonly dash?: number;
  /** Where its text begins. */
  readonly column: number;
  readonly key?: string;
  readonly value?: string;
}

/** What is looked for above: the item or key that holds the text at a column, or the key that holds items. */
type Sought = Pick<Line, 'dash' | 'column'>;

/** Where a line of generated YAML stands, as people write it: `spec.template.spec.containers[api].env[LOG_LEVEL]`. */
export function placeOf(lines: readonly string[], index: number): string {
  let sought: Sought = read(lines[index]);
  let place = '';
  for (let above = index - 1; above >= 0; above--) {
    const line = read(lines[above]);
    const beginsItem = sought.dash === undefined && line.dash !== undefined && line.column === sought.column;
    if (!beginsItem && !holds(line, sought)) continue;
    const item = line.dash === undefined ? '' : `[${beginsItem ? labelOf(line) : ''}]`;
    const key = beginsItem ? '' : (line.key ?? '');
    place = [item + (item && key && '.') + key, place].filter(Boolean).join(place.startsWith('[') ? '' : '.');
    sought = line;
  }
  return place;
}

/** Whether a line is the key that what is sought stands below. Items stand at the column of their key, or deeper. */
function holds({ key, column, dash }: Line, sought: Sought): boolean {
  if (key === undefined) return false;
  return sought.dash === undefined ? column < sought.column : column <= sought.dash && dash !== sought.dash;
}

const labelOf = ({ value = '' }: Line): string => value.replace(/^"(.*)"$/, '$1');

const LINE = /^(?<indent> *)(?<dashes>(?:- )*)(?:(?<key>"(?:[^"\\]|\\.)*"|[^\s"'#:|>-][^:]*?):(?: +(?<value>.*))?$)?/;

function read(text = ''): Line {
  const { indent = '', dashes = '', key, value } = LINE.exec(text)?.groups ?? {};
  const column = indent.length + dashes.length;
  return {
    ...(dashes !== '' && { dash: column - '- '.length }),
    column,
    ...(key !== undefined && { key: key.replace(/^"(.*)"$/, '$1') }),
    ...(value !== undefined && { value }),
  };
}
