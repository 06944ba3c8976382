import { ApiObject, JsonPatch } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { Config } from '../../src/constructs/config.js';
import { ServiceMap } from '../../src/constructs/service-map.js';

const settings = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } };

/** Findings at error of a map with one object of another library. */
function errorsOf(make: (map: ServiceMap) => void): (readonly [string, string])[] {
  const app = new App({ name: 'demo' });
  make(new ServiceMap(app, 'shop'));
  const { findings, files } = app.synthesize();
  expect(files).toEqual([]);
  // Seen: nobody prints them when the tests end.
  app.findings();
  return findings.map(({ ruleId, message }) => [ruleId, message] as const);
}

const patched = (patch: JsonPatch) => (map: ServiceMap) => new ApiObject(map, 'x', settings).addJsonPatch(patch);

/** An object that renders itself to a value of any kind. */
const rendering = (value: unknown) => (map: ServiceMap) => {
  const object = new ApiObject(map, 'x', settings);
  Object.assign(object, { toJson: () => value });
};

describe('an object that nobody could write', () => {
  it.each([
    ['no kind', 'settings has no kind once it is rendered', patched(JsonPatch.remove('/kind'))],
    ['no name', 'ConfigMap has no metadata.name once it is rendered', patched(JsonPatch.remove('/metadata/name'))],
    ['no metadata', 'ConfigMap has no metadata.name once it is rendered', patched(JsonPatch.remove('/metadata'))],
    [
      'a number as its kind',
      'settings has another value than text as kind once it is rendered',
      patched(JsonPatch.replace('/kind', 3)),
    ],
    [
      'a map as its namespace',
      'ConfigMap settings has another value than text as metadata.namespace once it is rendered',
      patched(JsonPatch.add('/metadata/namespace', { a: 1 })),
    ],
    ['nothing', 'what this renders to is no object of Kubernetes', rendering(null)],
    ['a list', 'what this renders to is no object of Kubernetes', rendering([])],
    [
      'NaN',
      'ConfigMap settings holds NaN at data.a, which YAML has no form for',
      rendering({ ...settings, data: { a: Number.NaN } }),
    ],
    [
      'a big integer',
      'ConfigMap settings holds a bigint at data.a, which YAML has no form for',
      rendering({ ...settings, data: { a: 10n } }),
    ],
  ])('with %s is a finding at its map', (_, message, make) => {
    expect(errorsOf(make)).toEqual([['object/form', message]]);
  });

  it('has all that it lacks said at once, beside what else is wrong', () => {
    const errors = errorsOf((map) => {
      rendering({})(map);
      new Config(map, 'again', { data: { a: 'b' } }).node.children.forEach((object) =>
        (object as ApiObject).addJsonPatch(JsonPatch.remove('/metadata/name')),
      );
    });
    expect(errors.map(([, message]) => message)).toEqual([
      'an object has no apiVersion once it is rendered',
      'an object has no kind once it is rendered',
      'an object has no metadata.name once it is rendered',
      'ConfigMap has no metadata.name once it is rendered',
    ]);
  });

  it('that lives in no namespace may say so with null', () => {
    const app = new App({ name: 'demo' });
    rendering({ ...settings, metadata: { name: 'settings', namespace: null } })(new ServiceMap(app, 'shop'));
    expect(app.synthesize().findings.filter(({ ruleId }) => ruleId === 'object/form')).toEqual([]);
  });
});

describe('what holds itself', () => {
  it('keeps no search for references from coming to an end', () => {
    const round: Record<string, unknown> = {};
    round['a'] = round;
    const app = new App({ name: 'demo' });
    new ApiObject(new ServiceMap(app, 'shop'), 'x', { ...settings, data: round });
    expect(app.findings()).toEqual([]);
  });

  it.each([
    [
      'itself',
      'itself at a',
      () => {
        const round: Record<string, unknown> = {};
        round['a'] = round;
        return round;
      },
    ],
    ['a date', 'an instance of Date', () => new Date(0)],
    ['a function', 'a function', () => () => 1],
  ])('%s in a patch is a finding', (_, what, value) => {
    const errors = errorsOf((map) => {
      const [object] = new Config(map, 'c', { data: { a: 'b' } }).node.children as ApiObject[];
      object?.addJsonPatch(JsonPatch.add('/data/k', value()));
    });
    expect(errors).toEqual([
      ['patch/value', `the patch of /data/k holds ${what}, which YAML has no form for (ConfigMap c)`],
    ]);
  });
});
