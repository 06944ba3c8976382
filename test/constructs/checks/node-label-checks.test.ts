import { expect, it } from 'vitest';
import { nodeLabelMistakes } from '../../../src/constructs/checks/node-label-checks.js';

const meant = (nodes: Record<string, string>) =>
  nodeLabelMistakes(nodes).map(({ help, option }) => [option?.[1], help]);

it.each([
  ['kubernetes.io/os', 'Linux', 'linux'],
  ['kubernetes.io/os', 'window', 'windows'],
  ['kubernetes.io/arch', 'x86_64', 'amd64'],
  ['kubernetes.io/arch', 'adm64', 'amd64'],
])('%s: %s is asked about', (label, value, known) => {
  expect(meant({ [label]: value })).toEqual([[label, `did you mean "${known}"?`]]);
});

it.each([
  ['kubernetes.io/os', 'windows'],
  ['kubernetes.io/os', 'darwin'],
  ['kubernetes.io/arch', 'mips64'],
  ['kubernetes.io/arch', 'arm'],
  ['kubernetes.io/arch', 'constructor'],
  ['example.com/os', 'linus'],
  ['constructor', 'x'],
])('%s: %s is nothing to ask about', (label, value) => {
  expect(meant({ [label]: value })).toEqual([]);
});
