import { App, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { exceptionFindings } from '../../src/app/exception.js';
import { ServiceMap } from '../../src/constructs/service-map.js';

/** The findings of what a plain cdk8s.App throws. */
function thrownBy(make: (app: App) => void): string[] {
  const app = new App();
  make(app);
  try {
    app.synthYaml();
  } catch (thrown) {
    return exceptionFindings(thrown).map(({ ruleId, message, subject }) => `${ruleId} ${message} (${subject})`);
  }
  return [];
}

describe('what cdk8s throws of a plain App', () => {
  it('is our findings, and a finding for each word of others', () => {
    const thrown = thrownBy((app) => {
      new ServiceMap(app, 'Shop');
      new Chart(app, 'plain').node.addValidation({ validate: () => ['is odd', 'is\nvery odd'] });
    });
    expect(thrown).toEqual([
      'meta/name "Shop" has a capital letter (Shop (ServiceMap))',
      'construct/validation is odd (plain)',
      'construct/validation is\nvery odd (plain)',
    ]);
  });

  it('is what others say alone, where nothing of ours is wrong', () => {
    const thrown = thrownBy((app) => app.node.addValidation({ validate: () => ['the app is odd'] }));
    expect(thrown).toEqual(['construct/validation the app is odd (undefined)']);
  });
});
