import { expect, it } from 'vitest';
import { NEWEST } from '../../../../src/kubernetes/versions.js';
import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { commandLine as rule } from '../../../../src/validation/rules/reliability/command-line.js';
import { validate } from '../../../../src/validation/validate.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

const found = (container: object) =>
  validate(
    [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'a', ...container }] } }],
    { version: NEWEST, schemas: builtInSchemas(NEWEST), rules: [rule] },
  ).map(({ path, help }) => `${path}: ${help}`);

it.each(['/bin/sh -c', '/usr/local/bin/node app.js', 'npm start', './run --all', "echo 'a b'"])(
  '%s is a line',
  (line) => {
    expect(found({ command: [line, 'x'] })).toHaveLength(1);
  },
);

it.each(['node', '/opt/my app/run', String.raw`C:\Program Files\app\run.exe`, './run me', '', ' '])(
  '%j may be a program',
  (program) => {
    expect(found({ command: [program], args: ['a line -of args'] })).toEqual([]);
  },
);

it('wherever something is run', () => {
  const exec = { command: ['npm test'] };
  const help = "write each word for itself: 'npm', 'test'";
  expect(
    found({
      livenessProbe: { exec },
      readinessProbe: { exec },
      startupProbe: { exec },
      lifecycle: { postStart: { exec }, preStop: { exec } },
    }),
  ).toEqual(
    ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle/postStart', 'lifecycle/preStop'].map(
      (at) => `/spec/containers/0/${at}/exec/command/0: ${help}`,
    ),
  );
});
