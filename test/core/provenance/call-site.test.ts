import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { CallSite } from '../../../src/core/provenance/call-site.js';
import { locate } from '../../../src/core/provenance/locate.js';

const limit = Error.stackTraceLimit;
const prepare = Reflect.get(Error, 'prepareStackTrace');
afterEach(() => {
  Error.prepareStackTrace = prepare;
  Error.stackTraceLimit = limit;
});

class Made {
  readonly site: CallSite;
  constructor(_options: object = {}) {
    this.site = CallSite.capture(Made);
  }
}

describe('capturing', () => {
  it('formats no stack until frames are asked for, and then once', () => {
    let formatted = 0;
    Error.prepareStackTrace = (error, calls) => {
      formatted++;
      return prepare ? (prepare(error, calls) as unknown) : '';
    };
    const { site } = new Made();
    expect(formatted).toBe(0);
    const frames = site.frames();
    expect(site.frames()).toBe(frames);
    expect(formatted).toBe(1);
  });

  it.each([0, 3, Infinity])("leaves the program's own limit of %s frames alone", (own) => {
    Error.stackTraceLimit = own;
    const { site } = new Made();
    expect(Error.stackTraceLimit).toBe(own);
    expect(site.frames()[0]?.file).toMatch(/call-site\.test\.ts$/);
  });

  it('needs nothing to hide', () => {
    const site = ((): CallSite => CallSite.capture())();
    expect(locate(site).source?.text).toMatch('CallSite.capture()');
  });
});

const inner = (): CallSite => new Made().site;
const outer = (): CallSite => inner();

it('frames go from the innermost outwards', () => {
  const names = outer()
    .frames()
    .map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['inner', 'outer']);
});

it('a program may format stacks in its own way', () => {
  const { site } = new Made();
  Error.prepareStackTrace = (_, calls) => calls;
  expect(site.frames()[0]?.file).toMatch(/call-site\.test\.ts$/);
  const other = new Made().site;
  Error.prepareStackTrace = () => 42;
  expect(other.frames()).toEqual([]);
  expect(locate(other)).toEqual({});
});

it('what runs in eval, as in REPLs and notebooks, is where eval was called', () => {
  const folder = mkdtempSync(join(tmpdir(), 'servicemap-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'notebook.js');
  const text = "(Made) => eval('new Made()')";
  writeFileSync(file, text);
  const { site } = (runInThisContext(text, file) as (made: typeof Made) => Made)(Made);
  expect(locate(site).source).toMatchObject({ file, line: 1, column: text.indexOf('eval') + 1, text });
});
