import type { ExecAction } from '../../../kubernetes/generated/types.js';
import type { PartRule } from '../../rule.js';

/** What a container is to run is named as a program and its arguments. */
export const commandLine: PartRule = {
  id: 'reliability/command-line',
  scope: 'practice',
  severity: 'warning',
  description: 'A command is a program and its arguments, each for itself, and not a line for a shell.',
  rationale: 'There is no shell: the whole line is taken for the name of a program, which no image has.',
  remediation: 'Write each word for itself, or have a shell read the line: `[sh, -c, …]`.',
  on: 'container',
  examples: {
    valid: [
      `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  command: [node, report.js, --all shops]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  command: [node report.js]
        `,
        path: '/spec/template/spec/containers/0/command/0',
        message: 'no program is called "node report.js"',
      },
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  livenessProbe: { exec: { command: [pg_isready -U postgres] } }
        `,
        path: '/spec/template/spec/containers/0/livenessProbe/exec/command/0',
        message: 'no program is called "pg_isready -U postgres"',
      },
    ],
  },
  check({ path, container }, report) {
    const { command, livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
    const runs: readonly [string, ExecAction | undefined][] = [
      ['command', { command }],
      ['livenessProbe/exec/command', livenessProbe?.exec],
      ['readinessProbe/exec/command', readinessProbe?.exec],
      ['startupProbe/exec/command', startupProbe?.exec],
      ['lifecycle/postStart/exec/command', lifecycle?.postStart?.exec],
      ['lifecycle/preStop/exec/command', lifecycle?.preStop?.exec],
    ];
    for (const [at, run] of runs) {
      const program = run?.command?.[0];
      if (typeof program !== 'string' || !LINE.test(program)) continue;
      const words = program.trim().split(/\s+/);
      report({
        path: `${path}/${at}/0`,
        message: `no program is called "${program}"`,
        help: `write each word for itself: ${words.map((word) => `'${word}'`).join(', ')}`,
      });
    }
  },
};

// A path may have a space; a word by itself, a program of the system and what is followed by a flag have none.
const LINE = /^[^\s/\\:]+\s|^\/(?:usr\/)?(?:local\/)?s?bin\/[\w.-]+\s|\s-/;
