import type { Violation } from '../validation/violation.js';

/** What to write in options, by rule: the rules themselves speak of the fields of Kubernetes. */
const HELP: Readonly<Record<string, (said: string) => string>> = {
  'image/starts-as-root': (said) =>
    said
      .replace(/runAsUser: (\d+)/, 'security: { user: $1 }')
      .replace(
        /and mount something writable at (.*)$/,
        (_, paths: string) => `and writable: ['${paths.replaceAll(', ', "', '")}']`,
      ),
  'reliability/memory-limit': () => "write resources: { memory: '128Mi' }: the limit is then what is requested",
  'reliability/readiness': () => "write health: '/healthz', or what else tells that it is ready",
  'reliability/requests': () => "write resources: { cpu: '100m', memory: '128Mi' }",
  'security/root-contradiction': () => 'write security: { user: 1000 }, or runAsNonRoot: false beside it',
  'security/secret-in-env': () =>
    "name it in new Secret(map, 'login', { existing: ['KEY'] }), and write login.key('KEY')",
};

const MAIN = /\/spec\/containers\/0\//;

/** The same where the object is none that runs pods. */
const HELP_ELSEWHERE: Readonly<Record<string, string>> = {
  'reference/tls-secret':
    "say who makes it, ingress: { issuer: 'letsencrypt' } of the cluster; or that it is there: tls: { secret: '…' }",
};

/** What to write instead, where a construct of ours made the object: in its options, as far as they have a word for it. */
export function optionHelp({ ruleId, path, help }: Pick<Violation, 'ruleId' | 'path' | 'help'>): string {
  return (MAIN.test(path) ? HELP[ruleId]?.(help) : HELP_ELSEWHERE[ruleId]) ?? help;
}
