/** What an anchor names: its value, and how many nodes that is with every alias in it written out. */
interface Anchored {
  readonly value: unknown;
  readonly size: number;
}

/** The anchors of a document, and whether its aliases would blow it up. */
export class Aliases {
  private readonly known = new Map<string, Anchored>();
  private readonly open = new Set<string>();
  private written = 0;
  private repeated = 0;

  /** Nodes so far, with every alias written out. */
  get size(): number {
    return this.written;
  }

  /** One more node. */
  count(): void {
    this.written++;
  }

  /** The node that is read from here on has this anchor. */
  begin(name: string): void {
    this.open.add(name);
    this.known.delete(name);
  }

  /** What that anchor names from here on. */
  end(name: string, value: unknown, sizeBefore: number): void {
    this.open.delete(name);
    this.known.set(name, { value, size: this.written - sizeBefore });
  }

  /** Why an alias of that name stands for nothing; undefined where it does. */
  faultOf(name: string): string | undefined {
    if (this.open.has(name)) return `the alias *${name} stands within what it stands for`;
    return this.known.has(name) ? undefined : `the alias *${name} has no anchor &${name} before it`;
  }

  /** The value that an alias stands for. */
  use(name: string): unknown {
    const { value, size = 0 } = this.known.get(name) ?? {};
    this.written += size;
    this.repeated += size;
    return value;
  }

  /** Whether the document is mostly aliases, and large: by the measure of Go's reader of YAML. */
  get isExcessive(): boolean {
    return this.repeated > 100 && this.written > 1000 && this.repeated / this.written > allowedShare(this.written);
  }
}

const FEW = 400_000;
const MANY = 4_000_000;

const allowedShare = (nodes: number): number => 0.99 - 0.89 * Math.min(1, Math.max(0, (nodes - FEW) / (MANY - FEW)));
