import { App as Cdk8sApp } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { run } from '../../src/testing/run.js';

describe('run', () => {
  it('gives the files of a program, with or without synth()', async () => {
    const make = () => new ServiceMap(new App({ name: 'shop' }), 'shop').node.root as App;
    const { findings, report, files } = await run(make);
    expect({ findings, report }).toEqual({ findings: [], report: '' });
    expect([...files.keys()]).toContain('shop/namespace-shop.yaml');
    expect(await run(() => make().synth())).toEqual({ findings, report, files });
  });

  it.each([
    ['nothing', () => undefined],
    ['an App of cdk8s', () => new Cdk8sApp()],
    ['a module that ran before', () => import('./made-once.js')],
  ])('says so where %s makes no App', async (_, program) => {
    await import('./made-once.js');
    const { findings, report, files } = await run(program);
    expect(findings).toMatchObject([{ ruleId: 'program/no-app', severity: 'error' }]);
    expect(report).toMatchInlineSnapshot(`
      "error  program/no-app  the program made no App of servicemap
        help: a module runs once in a process: import it in one run() alone, or call a function that makes the App anew

      1 error
      "
    `);
    expect(files.size).toBe(0);
  });

  it('leaves it at the exception of a program that did not come to its App', async () => {
    const { findings } = await run(() => Promise.reject(new Error('no')));
    expect(findings.map(({ message }) => message)).toEqual(['no']);
  });

  it('tells what cdk8s throws of a plain App as what it is', async () => {
    const program = () => {
      const app = new Cdk8sApp({ outdir: '/nowhere' });
      new ServiceMap(app, 'Shop');
      app.synthYaml();
    };
    const { report } = await run(program);
    expect(report).toContain('error  meta/name  "Shop" has a capital letter\n  test/testing/run.test.ts:');
    expect(report).toMatch(/\n1 error\n$/);
  });
});
