import { describe, expect, it } from 'vitest';
import type { HostedApp, Synthesis } from '../../src/app/host.js';
import { judge } from '../../src/cli/verdict.js';
import type { Finding } from '../../src/findings/finding.js';
import { hosted } from '../app/hosted.js';
import { finding } from './fake-app.js';

const at = (line: number, one: Finding): Finding => ({
  ...one,
  source: { file: 'main.ts', line, column: 1, length: 1 },
});
const apps = (...made: { app: HostedApp; done?: boolean }[]) =>
  new Map(
    made.map(({ app, done = true }): [HostedApp, Synthesis | undefined] => [app, done ? app.synthesize() : undefined]),
  );
const named = (id: string, ...rest: Parameters<typeof hosted>) => ({ ...hosted(...rest), id });

describe('judge', () => {
  it('orders the findings of all Apps by place, what was thrown last', () => {
    const a = hosted([at(3, finding('error', 'three')), at(1, finding('warning', 'one'))]);
    const b = named('b', [at(2, finding('error', 'two'))]);
    const { findings, complaint } = judge({
      apps: apps({ app: a }, { app: b, done: false }),
      failure: { thrown: 'no' },
    });
    expect(findings.map(({ message }) => message)).toEqual(['one', 'two', 'three', `the program threw 'no'`]);
    expect(complaint).toBeUndefined();
  });

  it('takes what the checks of an App throw for what its program threw', () => {
    const app = {
      ...hosted(),
      findings: () => {
        throw new Error('mine');
      },
    };
    const made = new Map([[app, undefined]]);
    expect(judge({ apps: made }).findings).toMatchObject([{ ruleId: 'program/exception', message: 'mine' }]);
    expect(judge({ apps: made, failure: { thrown: new Error('mine') } }).findings).toHaveLength(1);
  });

  it('says once what several Apps have in common', () => {
    const same = finding('warning', 'same');
    expect(judge({ apps: apps({ app: hosted([same]) }, { app: named('b', [same]) }) }).findings).toEqual([same]);
  });

  it('gives the files of what was synthesized', () => {
    const files = [{ path: 'a.yaml', content: '' }];
    const app = hosted([], files);
    expect(judge({ apps: apps({ app }) })).toEqual({
      findings: [],
      switchedOff: [],
      apps: [{ app, files, objects: 1, clusters: [] }],
    });
  });

  it('complains only where there is nothing to go on with', () => {
    const app = hosted();
    expect(judge({ apps: apps({ app, done: false }) }).complaint?.help).toContain('call app.synth()');
    expect(judge({ apps: new Map() }).complaint?.message).toContain('no App');
    expect(judge({ apps: new Map(), failure: { thrown: 1 } }).complaint).toBeUndefined();
  });

  it('does not call an App forgotten that a failing program never came to', () => {
    const two = apps({ app: hosted() }, { app: named('b'), done: false });
    expect(judge({ apps: two }).findings).toMatchObject([{ ruleId: 'program/no-synth', severity: 'warning' }]);
    expect(judge({ apps: two, failure: { thrown: 1 } }).findings).toMatchObject([{ ruleId: 'program/exception' }]);
  });

  it('names each name that two Apps have, once', () => {
    const three = apps({ app: hosted() }, { app: hosted() }, { app: hosted() }, { app: named('b') });
    expect(judge({ apps: three }).findings).toMatchObject([{ ruleId: 'program/duplicate-app', severity: 'error' }]);
  });
});
