import { ApiObject, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App, type AppOptions } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { Rules } from '../../src/core/rules.js';
import type { Deployment } from '../../src/kubernetes/generated/types.js';
import { objectRule, type ObjectRule, type Rule } from '../../src/validation/rule.js';

const image = 'ghcr.io/acme/api:1.0.0';

/** All that a rule has but its check. */
const BARE = {
  id: 'acme/any',
  kinds: ['*'],
  scope: 'practice',
  severity: 'warning',
  description: 'Any.',
  rationale: 'None.',
  remediation: 'Nothing.',
  examples: { valid: ['{}'], invalid: [{ yaml: '{}', path: '', message: 'no' }] },
} satisfies Omit<ObjectRule, 'on' | 'check'>;

describe('what an App renders is judged', () => {
  it('with the line that wrote it, whatever let it through', () => {
    const app = new App({ name: 'demo' });
    const pod = { dnsPolcy: 'None' } as object;
    new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
      image,
      pod,
      container: { workingDirectory: '/' } as object,
      resources: { cpu: '100m', memory: '64Mi' },
    });
    const { findings, files } = app.synthesize();
    expect(files).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        ruleId: 'schema/unknown-field',
        severity: 'error',
        scope: 'server',
        path: '/spec/template/spec/dnsPolcy',
        help: expect.stringContaining('dnsPolicy') as string,
        object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'api' },
        subject: 'shop/api (StatelessApp)',
        source: { text: "    const pod = { dnsPolcy: 'None' } as object;", column: 19, length: 8 },
      },
      {
        path: '/spec/template/spec/containers/0/workingDirectory',
        source: { text: "      container: { workingDirectory: '/' } as object,", column: 20, length: 16 },
      },
    ]);
  });

  it('and written as it is, whatever a rule of a team does to it', () => {
    const spoils = objectRule<{ metadata: { name: string } }>({
      ...BARE,
      check({ metadata }) {
        metadata.name = 'spoilt';
      },
    });
    const app = new App({ name: 'demo', ownRules: [spoils] });
    new ServiceMap(app, 'shop');
    expect(
      app
        .synthesize()
        .files.map(({ content }) => content)
        .join(''),
    ).not.toContain('spoilt');
  });

  it.each([
    ['is none', {}, 'ownRules[0]: must be a rule (got an object)'],
    [
      'looks at nothing',
      { ...BARE, on: 'everything', check: (): void => undefined },
      'ownRules[0]: must be a rule (got an object)',
    ],
    [
      'has no kinds',
      { ...BARE, on: 'object', kinds: undefined, check: (): void => undefined },
      'ownRules[0]: must be a rule (got an object)',
    ],
    [
      'has a name of its own kind',
      objectRule({ ...BARE, id: 'My rule', check: (): void => undefined }),
      'ownRules[0]: calls itself "My rule"',
    ],
    [
      'has the name of ours',
      objectRule({ ...BARE, id: 'meta/name', check: (): void => undefined }),
      'ownRules[0]: is the second rule with the name meta/name',
    ],
  ])('by no rule that %s', (_, rule, message) => {
    const app = new App({ name: 'demo', ownRules: [rule as Rule] });
    expect(app.findings().map((finding) => finding.message)).toEqual([message]);
  });

  it('at the call, where what is laid over says nothing of the place', () => {
    const map = new ServiceMap(new App({ name: 'demo' }), 'shop');
    new StatelessApp(map, 'api', { image, pod: { hostname: 'a' }, container: { workingDir: '/' } });
    const { findings } = (map.node.root as App).synthesize();
    expect(findings.map(({ ruleId, source }) => [ruleId, source?.column, source?.length])).toEqual([
      ['reliability/memory-limit', 5, 16],
      ['reliability/requests', 5, 16],
    ]);
  });

  it('at the list of `pod` that says more of the container', () => {
    const map = new ServiceMap(new App({ name: 'demo' }), 'shop');
    new StatelessApp(map, 'api', {
      image,
      resources: { cpu: '100m', memory: '64Mi' },
      pod: { containers: [{ name: 'api', livenessProbe: { httpGett: {} } }] } as object,
    });
    const { findings } = (map.node.root as App).synthesize();
    expect(findings.map(({ ruleId, source }) => [ruleId, source?.column, source?.length])).toEqual([
      ['probe/handler', 14, 10],
      ['schema/unknown-field', 14, 10],
    ]);
  });

  it('cluster by cluster, each by its version; what several have in common is said once', () => {
    const app = new App({
      name: 'demo',
      environments: { prod: { clusters: { old: { kubernetes: '1.28' }, new: { kubernetes: '1.36' } } } },
    });
    app.forEachCluster((cluster) => {
      const chart = new Chart(cluster, 'foreign', { namespace: 'elsewhere' });
      const podSpec = { containers: [{ name: 'a', image, restartPolicyRules: [] }], nothing: 1 };
      new ApiObject(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: podSpec });
    });
    const { findings } = app.synthesize();
    const unknown = findings.filter(({ ruleId }) => ruleId === 'schema/unknown-field');
    expect(unknown.map(({ path, clusters }) => [path, clusters])).toEqual([
      ['/spec/containers/0/restartPolicyRules', ['prod/old']],
      ['/spec/nothing', ['prod/old', 'prod/new']],
    ]);
  });
});

describe('a team’s own rules', () => {
  const named = objectRule<Deployment>({
    id: 'acme/named',
    scope: 'practice',
    severity: 'error',
    description: 'Deployments are named after their team.',
    rationale: 'Nobody finds them otherwise.',
    remediation: 'Begin the name with the team.',
    kinds: ['apps/v1 Deployment'],
    examples: { valid: ['{}'], invalid: [{ yaml: '{}', path: '', message: '' }] },
    check({ metadata }, report) {
      if (metadata?.name?.startsWith('acme-')) return;
      report({ path: '/metadata/name', message: `${metadata?.name} names no team`, help: 'begin it with acme-' });
    },
  });

  const made = (options: Pick<AppOptions, 'rules' | 'ownRules'>, use: (api: StatelessApp) => void = () => {}) => {
    const app = new App({ name: 'demo', ...options });
    use(new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image, replicas: 1 }));
    const { findings, switchedOff, files } = app.synthesize();
    const own = (all: typeof findings) => all.filter(({ ruleId }) => /^(?:acme|rules)\//.test(ruleId));
    return { findings: own(findings), off: own(switchedOff), written: files.length > 0 };
  };

  it('judge with ours', () => {
    const { findings, written } = made({ ownRules: [named] });
    expect(findings).toMatchObject([{ message: 'api names no team', subject: 'shop/api (StatelessApp)' }]);
    expect(written).toBe(false);
  });

  it('weigh what the nearest setting says, and are silent where it switches them off', () => {
    const warning = { 'acme/*': { severity: 'warning' } } as const;
    const { findings, written } = made({ ownRules: [named], rules: warning });
    expect([findings[0]?.severity, written]).toEqual(['warning', true]);
    const off = made({ ownRules: [named], rules: warning }, (api) => Rules.of(api).off('acme/named', 'older than us'));
    expect(off).toMatchObject({ findings: [], off: [{ ruleId: 'acme/named', off: 'older than us' }], written: true });
  });

  it('are silent where an annotation switches them off, as for `validate`', () => {
    const map = new ServiceMap(new App({ name: 'demo' }), 'shop');
    const annotations = { 'rules.servicemap.io/reliability.all': 'a toy' };
    new StatelessApp(map, 'api', { image, annotations });
    expect((map.node.root as App).synthesize().findings).toEqual([]);
  });

  it('a setting for a rule that is not there is a finding where it is written', () => {
    const { findings } = made({ ownRules: [named], rules: { 'acme/nmed': { off: 'no' } } }, (api) =>
      Rules.of(api).off('acme/name', 'no'),
    );
    expect(findings).toMatchObject([
      { ruleId: 'rules/unknown', message: 'there is no rule acme/nmed', help: 'did you mean acme/named?' },
      { ruleId: 'rules/unknown', message: 'there is no rule acme/name', source: { column: 25, length: 11 } },
    ]);
  });
});
