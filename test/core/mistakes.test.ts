import { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { provideCluster, PLAIN_CLUSTER } from '../../src/core/cluster-context.js';
import { checkLater, findingsOf, type Mistake, report, treeChanged } from '../../src/core/mistakes.js';
import { setOrigin } from '../../src/core/origin.js';
import { CallSite } from '../../src/core/provenance/call-site.js';
import { told } from '../program.js';

class Thing extends Construct {
  constructor(scope: Construct, id: string, _options: object = {}) {
    super(scope, id);
    setOrigin(this, 'Thing', id, Thing);
  }
}

const tree = () => new Construct(undefined as never, '');
const mistake: Mistake = { ruleId: 'test/rule', message: 'wrong' };

describe('a mistake', () => {
  it('is an error at the option, the key, an argument, or the construct', () => {
    const root = tree();
    const thing = new Thing(root, 'x', { a: { b: 1 } });
    report(thing, { ...mistake, option: ['a', 'b'], help: 'do better' });
    report(thing, { ...mistake, option: ['a', 'b'], at: 'key' });
    report(thing, { ...mistake, option: ['#1'] });
    report(thing, { ...mistake, ruleId: 'cron/starting-deadline', severity: 'warning' });
    expect(told(findingsOf(root))).toMatchInlineSnapshot(`
      "warning cron/starting-deadline: wrong
        const thing = «new Thing»(root, 'x', { a: { b: 1 } });
      test/rule: wrong
        const thing = new Thing(root, «'x'», { a: { b: 1 } });
      test/rule: wrong
        const thing = new Thing(root, 'x', { a: { «b»: 1 } });
      test/rule: wrong
        const thing = new Thing(root, 'x', { a: { b: «1» } });
        help: do better"
    `);
    expect(findingsOf(root)[0]).toMatchObject({ subject: 'x (Thing)', clusters: [] });
  });

  it('is at another line, if it was made there', () => {
    const root = tree();
    const thing = new Thing(root, 'x');
    const site = (() => CallSite.capture())();
    report(thing, { ...mistake, site });
    expect(told(findingsOf(root))).toContain('const site = (() => CallSite.«capture»())();');
  });

  it('of a construct that is not ours is that of the nearest one around it', () => {
    const root = tree();
    const foreign = new Construct(new Thing(root, 'x'), 'inside');
    report(foreign, mistake);
    report(new Construct(root, 'alone'), { ...mistake, message: 'lost' });
    expect(findingsOf(root)).toMatchObject([
      { subject: 'x (Thing)', source: { file: 'test/core/mistakes.test.ts' } },
      { subject: 'alone', message: 'lost' },
    ]);
    expect(findingsOf(root)[1]).not.toHaveProperty('source');
  });

  it('that several clusters share is told once', () => {
    const root = tree();
    for (const label of ['prod/seoul', 'prod/busan']) {
      const cluster = new Construct(root, label.replace('/', '-'));
      provideCluster(cluster, { ...PLAIN_CLUSTER, label });
      report(new Thing(cluster, 'x'), mistake);
    }
    expect(findingsOf(root)).toMatchObject([{ clusters: ['prod/seoul', 'prod/busan'] }]);
  });
});

describe('checks that need the whole tree', () => {
  it('run when findings are asked for, and again only when something changed', () => {
    const root = tree();
    let runs = 0;
    const thing = new Thing(root, 'x');
    checkLater(thing, () => {
      runs++;
      return [{ ...mistake, message: `run ${runs}` }];
    });
    expect(runs).toBe(0);
    expect(findingsOf(root)).toBe(findingsOf(thing));
    expect(runs).toBe(1);
    treeChanged(thing);
    expect(findingsOf(root)).toMatchObject([{ message: 'run 2' }]);
    report(thing, { ...mistake, message: 'another' });
    expect(findingsOf(root)).toMatchObject([{ message: 'another' }, { message: 'run 3' }]);
  });

  it('may speak of another construct', () => {
    const root = tree();
    const other = new Thing(root, 'other');
    checkLater(new Thing(root, 'x'), () => [{ ...mistake, about: other }]);
    expect(findingsOf(root)).toMatchObject([{ subject: 'other (Thing)' }]);
  });

  it('that throw throw when findings are asked for, and cdk8s can ask again', () => {
    const root = tree();
    checkLater(root, () => {
      throw new Error('broken check');
    });
    expect(() => findingsOf(root)).toThrow('broken check');
    expect(() => root.node.validate()).toThrow('broken check');
  });
});

describe('what cdk8s is told', () => {
  it('is one text with all errors, and nothing of warnings', () => {
    const root = tree();
    const thing = new Thing(root, 'x');
    report(thing, { ...mistake, ruleId: 'cron/starting-deadline', severity: 'warning', message: 'a warning' });
    expect(root.node.validate()).toEqual([]);
    report(thing, { ...mistake, message: 'first' });
    report(thing, { ...mistake, message: 'second' });
    const [text = '', ...more] = root.node.validate();
    expect(more).toEqual([]);
    expect(text).toContain('first');
    expect(text).toContain('second');
    expect(text).not.toContain('a warning');
    expect(text).toContain('2 errors');
  });

  it('is computed once, however often it asks', () => {
    const root = tree();
    let runs = 0;
    checkLater(root, () => {
      runs++;
      return [mistake];
    });
    for (let asked = 0; asked < 5; asked++) root.node.validate();
    expect(runs).toBe(1);
  });

  it('is nothing while a check asks all constructs for theirs', () => {
    const root = tree();
    checkLater(root, () => root.node.validate().map((message) => ({ ...mistake, message })));
    root.node.addValidation({ validate: () => ['of the user'] });
    expect(findingsOf(root).map(({ message }) => message)).toEqual(['of the user']);
  });
});
