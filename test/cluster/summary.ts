import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Accepted } from './acceptance/suite.js';

/** Tells at the end what was proved: objects accepted by version, behaviours, and a line to count by. */
export class SummaryReporter implements Reporter {
  constructor(private readonly say: (line: string) => void) {}

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed');
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    // A file that does not load, or a plane that does not start, has failed without a test of its own.
    const broken = modules.filter((module) => !module.ok() && ownFailures(module) === 0).length + errors.length;

    this.say('');
    for (const line of [...acceptedTable(tests), '', ...behaviourList(tests), '']) this.say(line);
    this.say(`${passed.length} passed, ${failed + broken} failed`);
  }
}

const ownFailures = (module: TestModule): number =>
  [...module.children.allTests()].filter((test) => test.result().state === 'failed').length;

function acceptedTable(tests: readonly TestCase[]): string[] {
  const rows = new Map<string, { objects: number; refused: boolean }>();
  for (const test of tests) {
    const accepted: Accepted | undefined = test.meta().accepted;
    if (accepted === undefined) continue;
    const name = `${accepted.version}  ${accepted.how}`;
    const { objects, refused } = rows.get(name) ?? { objects: 0, refused: false };
    rows.set(name, { objects: objects + accepted.objects, refused: refused || test.result().state !== 'passed' });
  }
  const lines = [...rows].map(([name, { objects, refused }]) =>
    row(name, `${objects}${refused ? '  and some refused' : ''}`),
  );
  return [row('API server', 'objects accepted'), ...lines.toSorted().toReversed()];
}

function behaviourList(tests: readonly TestCase[]): string[] {
  const behaviours = tests.filter((test) => test.module.moduleId.includes('/behaviour/'));
  const proved = behaviours.filter((test) => test.result().state === 'passed');
  return [
    `behaviours proved: ${proved.length} of ${behaviours.length}`,
    ...proved.map((test) => `  ${test.fullName.replaceAll(' > ', ' ')}`),
  ];
}

const row = (name: string, value: string): string => `${name.padEnd(20)}${value}`;
