import { describe, expect, it } from 'vitest';
import { junit } from '../../../src/findings/formats/junit.js';
import { empty, report } from './report.js';

describe('the JUnit XML of a report', () => {
  it('has a suite a file and a case an object, with what is wrong', () => {
    expect(junit(report).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="servicemap validate" tests="3" failures="2">',
      '  <testsuite name="k8s/my web,1:2.yaml" tests="1" failures="1">',
      '    <testcase classname="k8s/my web,1:2.yaml" name="Service shop/web">',
      '      <failure type="service/port-number" message="port 70000 is no port: 100% &lt;wrong&gt; &amp; &quot;odd&quot;, \ufffd">k8s/my web,1:2.yaml:9:13: error service/port-number: port 70000 is no port: 100% &lt;wrong&gt; &amp; &quot;odd&quot;, \ufffd (/spec/ports/0/port); write a number</failure>',
      '      <system-out>k8s/my web,1:2.yaml:9:13: warning image/tag: a tag floats (/spec/ports/0/port); write a number&#10;k8s/my web,1:2.yaml:9:13: switched off (a test) service/other: another (/spec/ports/0/port); write a number</system-out>',
      '    </testcase>',
      '  </testsuite>',
      '  <testsuite name="k8s/fine.yaml" tests="1" failures="0">',
      '    <testcase classname="k8s/fine.yaml" name="Namespace shop"/>',
      '  </testsuite>',
      '  <testsuite name="/abs/bad.yaml" tests="1" failures="1">',
      '    <testcase classname="/abs/bad.yaml" name="file">',
      '      <failure type="manifest/syntax" message="a bracket is never closed">/abs/bad.yaml:1:1: error manifest/syntax: a bracket is never closed; close it</failure>',
      '    </testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });

  it('is whole without anything', () => {
    expect(junit(empty)).toContain('<testsuites name="servicemap validate" tests="0" failures="0">\n</testsuites>\n');
  });
});
