/** Hears how far a long run is: what it does, how much of it is done, and of how much, where that is known. */
export type Listener = (step: string, done: number, of?: number) => void;

/** How many items pass unheard: asking for the time at each would cost more than some of them take. */
const EVERY = 64;

let listener: Listener | undefined;
let counted = 0;

/** Lets somebody listen, in place of whoever did before; or nobody. */
export function listen(to: Listener | undefined): void {
  listener = to;
  counted = 0;
}

/** The items one by one. Whoever listens hears how far it is; where nobody does, it costs nothing. */
export function through<Item>(step: string, items: readonly Item[]): Iterable<Item> {
  return listener ? heard(step, items, listener) : items;
}

/** Says that one more is done, where nobody knows how many there will be. */
export function oneMore(step: string): void {
  if (listener && ++counted % EVERY === 0) listener(step, counted);
}

function* heard<Item>(step: string, items: readonly Item[], tell: Listener): Iterable<Item> {
  for (const [index, item] of items.entries()) {
    if (index % EVERY === 0) tell(step, index, items.length);
    yield item;
  }
}
