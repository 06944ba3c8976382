import { dedent } from './dedent.js';
import type { Rule } from '../../src/validation/rule.js';

const LEAD = '<!-- Written by npm run docs from src/validation/rules/. Do not edit. -->\n';

const SCOPES = {
  server: 'what an API server itself refuses',
  references: 'what leads nowhere or collides among the objects given',
  security: 'what Pod Security would refuse of the pods that a workload makes',
  practice: 'what runs, and fails on a bad day',
} as const;

/** The pages of all rules, by path. */
export function rulePages(rules: readonly Rule[]): Map<string, string> {
  const pages = rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, page(rule)]);
  return new Map([['docs/rules/README.md', list(rules)], ...pages]);
}

function list(rules: readonly Rule[]): string {
  const sections = Object.entries(SCOPES).map(([scope, meaning]) => {
    const rows = rules
      .filter((rule) => rule.scope === scope)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, severity, description }) => `| [${id}](${id}.md) | ${severity} | ${cell(description)} |`);
    if (rows.length === 0) return '';
    return `\n## Scope ${scope}: ${meaning}\n\n| rule | severity | demands |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${LEAD}\n# Rules\n\n${rules.length} rules judge what \`synth\` gives and what \`validate\` reads.\n${sections.join('')}`;
}

function page(rule: Rule): string {
  const versions = [rule.since && `since ${rule.since}`, rule.until && `until ${rule.until}`]
    .filter(Boolean)
    .join(', ');
  return [
    LEAD,
    `# ${rule.id}\n`,
    `${rule.description}\n`,
    `Scope ${rule.scope}${rule.podScope ? ` (${rule.podScope} for a Pod itself)` : ''}, ${rule.severity}${versions && `, Kubernetes ${versions}`}.\n`,
    `**Why.** ${rule.rationale}\n`,
    `**What to write.** ${rule.remediation}\n`,
    ...(rule.see ? [`See ${rule.see}\n`] : []),
    '## Valid\n',
    ...rule.examples.valid.map(block),
    '## Not valid\n',
    ...rule.examples.invalid.flatMap(({ yaml, path, message }) => [
      block(yaml),
      `At ${path === '' ? 'the object' : `\`${path}\``}: ${message}\n`,
    ]),
  ].join('\n');
}

const block = (yaml: string): string => `\`\`\`yaml\n${shortened(dedent(yaml))}\n\`\`\`\n`;

/** Text whose like characters in a row are told, where a rule is about size. */
const shortened = (text: string): string =>
  text.replaceAll(/(.)\1{99,}/g, (run, character: string) => `${character.repeat(10)}… (${run.length} times)`);

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
