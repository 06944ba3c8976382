import type { Finding } from '../../../src/findings/finding.js';
import type { Report } from '../../../src/findings/report.js';

const service = { apiVersion: 'v1', kind: 'Service', namespace: 'shop', name: 'web' };

const error: Finding = {
  ruleId: 'service/port-number',
  scope: 'server',
  severity: 'error',
  message: 'port 70000 is no port: 100% <wrong> & "odd", \u0007',
  help: 'write a number',
  object: service,
  path: '/spec/ports/0/port',
  source: { file: 'k8s/my web,1:2.yaml', document: 2, line: 9, column: 13, length: 5, text: '      port: 70000' },
  subject: 'shop/web (ExposedService)',
};

/** A report with one of everything: an error, a warning, one switched off, a file that is no YAML, an object that is fine. */
export const report: Report = {
  findings: [
    error,
    { ...error, ruleId: 'image/tag', scope: 'practice', severity: 'warning', message: 'a tag floats' },
    { ...error, ruleId: 'service/other', message: 'another', off: 'a test' },
    {
      ruleId: 'manifest/syntax',
      scope: 'server',
      severity: 'error',
      message: 'a bracket is never closed',
      help: 'close it',
      source: { file: '/abs/bad.yaml', line: 1, column: 1, length: 1, text: '[' },
    },
  ],
  objects: [
    { file: 'k8s/my web,1:2.yaml', object: service },
    { file: 'k8s/fine.yaml', object: { apiVersion: 'v1', kind: 'Namespace', name: 'shop' } },
  ],
  rules: [
    { id: 'service/port-number', description: 'Ports are ports.', rationale: 'Refused.', remediation: 'Write one.' },
    { id: 'never/met', description: 'Not in the report.' },
  ],
};

/** Nothing to say of nothing. */
export const empty: Report = { findings: [], objects: [], rules: [] };
