import type { Manifest } from '../../src/manifests/manifest.js';
import type { Rule } from '../../src/validation/rule.js';
import { judgedBy, type Judging } from './rule-tester.js';

/** What a Pod's spec holds beside a container; or other containers. */
type Spec = Readonly<Record<string, unknown>>;

const CONTAINER = { name: 'app', image: 'example.com/app:1' };

/** The text of a Pod: fields of its spec, of its one container, of its metadata. JSON is YAML. */
export function podWith(spec: Spec, container: Spec = {}, metadata: Spec = {}): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'app', ...metadata },
    spec: { containers: [{ ...CONTAINER, ...container }], ...spec },
  } satisfies Manifest);
}

/** The text of a Deployment: as {@link podWith}, in its template. */
export function deploymentWith(spec: Spec, container: Spec = {}, metadata: Spec = {}): string {
  return JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'app' },
    spec: {
      selector: { matchLabels: { app: 'app' } },
      template: {
        metadata: { labels: { app: 'app' }, ...metadata },
        spec: { containers: [{ ...CONTAINER, ...container }], ...spec },
      },
    },
  } satisfies Manifest);
}

/** Where a rule finds fault with the objects of a text. */
export function placesFound(rule: Rule, yaml: string, judging?: Judging): string[] {
  return judgedBy(rule, yaml, judging).map(({ path }) => path);
}
