import { App as Cdk8sApp } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App, type AppOptions } from '../../src/app/app.js';
import { type Host, hostDuring } from '../../src/app/host.js';
import { CronTask } from '../../src/constructs/cron-task.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { findingsOf, switchedOffOf } from '../../src/core/mistakes.js';
import { Rules } from '../../src/core/rules.js';
import type { RuleSettings } from '../../src/findings/rule-settings.js';

const ID = 'cron/starting-deadline';
const options = {
  image: 'ghcr.io/acme/report:1.0.0',
  schedule: '0 3 * * *',
  startingDeadlineSeconds: 5,
  resources: { cpu: '100m', memory: '64Mi' },
};
const clusters = { seoul: {}, busan: {} };

const withReport = (given: AppOptions = {}, use: (report: CronTask, map: ServiceMap) => void = () => {}): App => {
  const app = new App({ name: 'demo', ...given });
  const map = new ServiceMap(app, 'shop');
  use(new CronTask(map, 'report', options), map);
  return app;
};

/** What is said of the warning, and of settings; and whether anything is written. */
function said(app: App) {
  const { findings, switchedOff, files } = app.synthesize();
  return {
    findings: findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`),
    off: switchedOff.map(({ ruleId, off }) => `${ruleId}: ${off}`),
    isWritten: files.length > 0,
  };
}

const run = async (over: RuleSettings, make: () => App): Promise<App> => {
  const host: Host = { rules: over, constructed: () => {}, handOver: () => {} };
  let app: App | undefined;
  await hostDuring(host, () => Promise.resolve((app = make())));
  return app as App;
};

describe('a warning of constructs', () => {
  it('is told where nobody says a word of it', () => {
    expect(said(withReport())).toEqual({ findings: [`warning ${ID}`], off: [], isWritten: true });
  });

  it.each<[string, (report: CronTask, map: ServiceMap) => void]>([
    ['at its construct', (report) => Rules.of(report).off(ID, 'seldom late')],
    ['at its map', (_, map) => Rules.of(map).off(ID, 'seldom late')],
    ['with its group', (report) => Rules.of(report).off('cron/*', 'seldom late')],
  ])('is switched off %s, and the reason is kept', (_, use) => {
    const app = withReport({}, use);
    expect(said(app)).toEqual({ findings: [], off: [`${ID}: seldom late`], isWritten: true });
    expect(app.findings()).toEqual([]);
  });

  it('is switched off by the App, unless something nearer says otherwise', () => {
    const rules = { [ID]: { off: 'seldom late' } };
    expect(said(withReport({ rules }))).toEqual({ findings: [], off: [`${ID}: seldom late`], isWritten: true });
    const nearer = withReport({ rules }, (report) => Rules.of(report).severity(ID, 'warning'));
    expect(said(nearer)).toEqual({ findings: [`warning ${ID}`], off: [], isWritten: true });
  });

  it('is switched off by whoever runs the program, before all else', async () => {
    const app = await run({ [ID]: { off: 'a trial' } }, () =>
      withReport({}, (report) => Rules.of(report).severity(ID, 'error')),
    );
    expect(said(app)).toEqual({ findings: [], off: [`${ID}: a trial`], isWritten: true });
  });

  it('weighs what a setting says, and what rules find is told with it', () => {
    const app = withReport({}, (report) => Rules.of(report).severity(ID, 'error'));
    new CronTask(app.node.findChild('shop'), 'other', {
      ...options,
      startingDeadlineSeconds: 600,
      image: 'ghcr.io/acme/report:latest',
    });
    expect(said(app)).toEqual({
      findings: expect.arrayContaining([`error ${ID}`, 'warning image/floating-tag']),
      off: [],
      isWritten: false,
    });
  });

  it('is heard of when the setting comes after somebody asked', () => {
    let cron: CronTask | undefined;
    const app = withReport({}, (report) => (cron = report));
    expect(app.findings()).toHaveLength(1);
    Rules.of(cron as CronTask).off(ID, 'seldom late');
    expect(app.findings()).toEqual([]);
  });

  it('is off in the clusters that say so', () => {
    const app = new App({ name: 'demo', environments: { prod: { clusters } } });
    app.forEachCluster((cluster) => {
      const report = new CronTask(new ServiceMap(cluster, 'shop'), 'report', options);
      if (cluster.name === 'busan') Rules.of(report).off(ID, 'seldom late');
    });
    expect(app.synthesize()).toMatchObject({
      findings: [{ ruleId: ID, clusters: ['prod/seoul'] }],
      switchedOff: [{ ruleId: ID, off: 'seldom late', clusters: ['prod/busan'] }],
    });
  });

  it('is switched off in a plain cdk8s.App as well', () => {
    const app = new Cdk8sApp();
    const report = new CronTask(new ServiceMap(app, 'shop'), 'report', options);
    Rules.of(report).off(ID, 'seldom late');
    expect([findingsOf(app), switchedOffOf(app).map(({ off }) => off)]).toEqual([[], ['seldom late']]);
  });
});

describe('an error of options', () => {
  const wrong = (rule: string, given: AppOptions = {}): App => {
    const app = new App({ name: 'demo', ...given });
    const report = new CronTask(new ServiceMap(app, 'shop'), 'report', { ...options, schedule: '0 3 * *' });
    if (rule !== '') Rules.of(report).off(rule, 'so what');
    return app;
  };
  const { ruleId } = wrong('')
    .findings()
    .find(({ severity }) => severity === 'error') ?? { ruleId: '' };

  it('cannot be switched off, and whoever tries is told so', () => {
    const findings = wrong(ruleId).findings();
    expect(findings).toContainEqual(expect.objectContaining({ ruleId, severity: 'error' }));
    expect(findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'rules/unknown',
        message: `${ruleId} is always an error: no setting holds for it`,
        source: expect.objectContaining({ text: expect.stringContaining('Rules.of(report).off(rule,') as string }),
      }),
    );
  });

  it('nor by its group: the warnings alone go', () => {
    const app = wrong('', { rules: { 'cron/*': { off: 'so what' } } });
    expect(said(app)).toEqual({ findings: [`error ${ruleId}`], off: [`${ID}: so what`], isWritten: false });
  });
});
