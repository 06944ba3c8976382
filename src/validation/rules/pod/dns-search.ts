import { dns1123Subdomain } from '../../../kubernetes/names.js';
import { forEachItem } from '../../faults/items.js';
import type { PartRule } from '../../rule.js';

/** Judges dns search. */
export const dnsSearch: PartRule = {
  id: 'pod/dns-search',
  scope: 'server',
  severity: 'error',
  description: 'A pod searches at most 32 domains of 2048 characters together, and every DNS option has a name.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write fewer or shorter domains, each in lower case with "-" and "." between.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        dnsConfig: { searches: [shop.example.com], options: [{ name: ndots, value: "2" }] }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          dnsConfig: { searches: [Shop.example.com] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/dnsConfig/searches/0',
        message: '"Shop.example.com" is no domain',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          dnsConfig: { options: [{ value: "2" }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/dnsConfig/options/0',
        message: 'the option has no name',
      },
    ],
  },
  check({ spec, path }, report, context) {
    const searches = (spec.dnsConfig?.searches ?? []).map((search) => search ?? '');
    const at = `${path}/dnsConfig/searches`;
    if (searches.length > MOST_DOMAINS) {
      report({
        path: at,
        message: `${searches.length} domains, at most ${MOST_DOMAINS} are possible`,
        help: 'name fewer',
      });
    }
    const { length } = searches.join(' ');
    if (length > MOST_CHARACTERS) {
      report({
        path: at,
        message: `the domains have ${length} characters together, at most ${MOST_CHARACTERS} are possible`,
        help: 'name fewer, or shorter ones',
      });
    }
    const relaxed = context.has('relaxedDnsSearch');
    searches.forEach((search, index) => {
      if (isDomain(search, relaxed)) return;
      const help = 'use lower-case letters, digits, and "-" and "." between them';
      report({ path: `${at}/${index}`, message: `"${search}" is no domain`, help });
    });
    forEachItem(spec.dnsConfig?.options, ({ name }, index) => {
      if (name) return;
      report({
        path: `${path}/dnsConfig/options/${index}`,
        message: 'the option has no name',
        help: "name it, as in 'ndots'",
      });
    });
  },
};

const MOST_DOMAINS = 32;
const MOST_CHARACTERS = 2048;
const WITH_UNDERSCORES = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;

function isDomain(search: string, relaxed: boolean): boolean {
  if (relaxed && search === '.') return true;
  const domain = search.replace(/\.$/, '');
  return relaxed ? domain.length <= 253 && WITH_UNDERSCORES.test(domain) : dns1123Subdomain(domain) === undefined;
}
