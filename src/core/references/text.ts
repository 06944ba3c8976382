import type { EndpointReference } from './endpoint.js';
import type { KeyReference } from './key.js';
import type { Party, Where } from './party.js';
import { isReference, Reference } from './reference.js';

/** A text is a row of these: plain values and references. */
type Piece = string | number | boolean | EndpointReference | KeyReference;

/** What may stand in a text: plain values, references, other texts. */
export type TextPart = Piece | Text;

/** A string with references in it; made by {@link text}. */
export class Text extends Reference {
  readonly type = 'text';

  constructor(
    /** Its literal pieces and references, in order. */
    readonly parts: readonly Piece[],
  ) {
    super();
  }

  connect(user: Party, where: Where): void {
    for (const part of this.parts) if (isReference(part)) part.connect(user, where);
  }

  /**
   * The text for an object that is not ours.
   * @throws TypeError where a key of a ConfigMap or Secret is part of it: only a container's env can hold those
   */
  resolve(): unknown {
    return this.parts.map(plainPart).join('');
  }
}

function plainPart(part: Piece): string {
  if (!isReference(part)) return String(part);
  const value = part.resolve();
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError('a text with a key of a ConfigMap or Secret in it can be used in env only');
}

/**
 * Builds a string with references in it: text`http://${api.ports.http.address}/v1`.
 * A literal `$(` stays as written: Kubernetes does not expand it.
 */
export function text(strings: TemplateStringsArray, ...values: TextPart[]): Text {
  const parts: Piece[] = [];
  strings.forEach((literal, index) => {
    if (literal !== '') parts.push(literal);
    if (index >= values.length) return;
    const value = values[index] as TextPart;
    if (isText(value)) parts.push(...value.parts);
    else parts.push(value);
  });
  return new Text(parts);
}

/** Whether this is a text made by {@link text}. */
export function isText(value: unknown): value is Text {
  return isReference(value) && value.type === 'text';
}
