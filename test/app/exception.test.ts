import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { exceptionFindings } from '../../src/app/exception.js';
import { Config } from '../../src/constructs/config.js';
import { Secret } from '../../src/constructs/secret.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';

const messages = (thrown: unknown) => exceptionFindings(thrown).map(({ message }) => message);

describe('exceptionFindings', () => {
  it('names the error, unless it is just an Error', () => {
    expect(messages(new Error('no'))).toEqual(['no']);
    expect(messages(new RangeError('no'))).toEqual(['RangeError: no']);
    expect(messages(new TypeError(''))).toEqual(['TypeError']);
  });

  it('shows what is no error', () => {
    expect(messages('text')).toEqual([`the program threw 'text'`]);
    expect(messages(undefined)).toEqual(['the program threw undefined']);
    expect(messages(Object.create(null))).toEqual(['the program threw [Object: null prototype] {}']);
    expect(exceptionFindings('text')[0]).not.toHaveProperty('source');
  });

  it('takes an AggregateError apart', () => {
    expect(messages(new AggregateError([new Error('a'), 'b']))).toEqual(['a', `the program threw 'b'`]);
    expect(messages(new AggregateError([], 'none'))).toEqual(['AggregateError: none']);
  });

  it('points at the line that threw, and says what caused it', () => {
    const thrown = new Error('no', { cause: new TypeError('deep') });
    const { source, ...rest } = exceptionFindings(thrown)[0] ?? {};
    expect(rest).toEqual({
      ruleId: 'program/exception',
      severity: 'error',
      message: 'no',
      help: 'caused by TypeError: deep',
    });
    expect(source).toMatchObject({ file: 'test/app/exception.test.ts', column: 20, length: 3 });
    expect(source?.text).toContain(`new Error('no'`);
  });

  it('says how to import a type', () => {
    const error = new SyntaxError(`The requested module './a.js' does not provide an export named 'Shop'`);
    expect(exceptionFindings(error)[0]?.help).toBe('if Shop is a type, write "type Shop" in the import and the export');
  });

  it.each([ServiceMap, StatelessApp, Config, Secret])('says what the scope of a construct must be: %o', (made) => {
    const map = new ServiceMap(new App(), 'shop');
    const Made = made as unknown as new (...given: unknown[]) => unknown;
    const thrown = [undefined, null, {}, 'api'].map((scope) =>
      thrownBy(() => new Made(scope, scope === 'api' ? map : 'api', {})),
    );
    expect(thrown.map((one) => exceptionFindings(one)[0]?.help)).toEqual(
      Array(4).fill(expect.stringContaining('the first argument of a construct is')),
    );
    expect(exceptionFindings(thrown[0])[0]?.source?.text).toContain('new Made(scope');
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (thrown) {
    return thrown;
  }
}
