import { describe, expect, it } from 'vitest';
import { github } from '../../../src/findings/formats/github.js';
import { empty, report } from './report.js';

describe("GitHub's annotations of a report", () => {
  it('are a line each, with nothing that would end them early, and none for what is switched off', () => {
    expect(github(report).split('\n')).toEqual([
      '::error file=k8s/my web%2C1%3A2.yaml,line=9,col=13,endColumn=18,title=service/port-number::port 70000 is no port: 100%25 <wrong> & "odd", \u0007%0Awrite a number',
      '::warning file=k8s/my web%2C1%3A2.yaml,line=9,col=13,endColumn=18,title=image/tag::a tag floats%0Awrite a number',
      '::error file=/abs/bad.yaml,line=1,col=1,endColumn=2,title=manifest/syntax::a bracket is never closed%0Aclose it',
      '',
    ]);
    expect(github(empty)).toBe('');
  });
});
