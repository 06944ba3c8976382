import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/output/check.js';
import type { Layout } from '../../src/output/layouts/form.js';
import { render } from '../../src/output/render.js';
import { write } from '../../src/output/write.js';
import { placed } from './layouts/placed.js';
import { asContents, contents, sandbox } from './sandbox.js';

/** One run: what the program gives, in which layout, and which names of files are meant. */
interface Step {
  readonly services: readonly string[];
  readonly label: string;
  readonly layout: Exclude<Layout, 'stream'>;
  readonly meant: readonly string[];
}

const NAMES = ['a/x', 'a/y', 'a/z', 'b/x', 'b/y'];
const step: fc.Arbitrary<Step> = fc.record({
  services: fc.subarray(NAMES, { minLength: 1 }),
  label: fc.constantFrom('1', '2'),
  layout: fc.constantFrom('object', 'object', 'object', 'map'),
  meant: fc.subarray([...NAMES, 'a/kustomization', 'b/kustomization', 'a', 'b']),
});

const filesOf = ({ services, label, layout }: Step) => {
  const objects = services.map((path) => {
    const [namespace = '', name = ''] = path.split('/');
    return placed('v1', 'Service', name, { namespace, prefix: '', spec: { type: label } });
  });
  return render('shop', objects, { layout, format: 'yaml' });
};

const isList = (path: string) => path.endsWith('kustomization.yaml');

/** Names that a list holds and that are not there, and files that are there and in no list. */
function astray(files: Readonly<Record<string, string>>): string[] {
  const lists = Object.entries(files).filter(([path]) => isList(path));
  const listed = lists.flatMap(([path, text]) => {
    const { resources } = parse(text) as { resources: string[] };
    return resources.map((name) => `${path.slice(0, path.indexOf('/'))}/${name}`);
  });
  const there = Object.keys(files).filter((path) => path.includes('/') && !isList(path));
  return [...listed.filter((path) => !there.includes(path)), ...there.filter((path) => !listed.includes(path))];
}

test(
  'whatever parts are written one after the other, each folder can be applied, and a whole run makes it whole',
  { timeout: 120_000 },
  () => {
    const folder = join(sandbox(), 'dist');
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        rmSync(folder, { recursive: true, force: true });
        write(folder, 'shop', filesOf(steps[0] as Step));
        for (const one of steps) {
          const names = one.meant.map((name) => name.replace(/\/(?!kust)/, '/service-'));
          const isMeant = (path: string) => names.some((name) => path === `${name}.yaml`);
          const [before, files] = [contents(folder), filesOf(one)];
          const wanted = asContents(...files);
          write(folder, 'shop', files, isMeant);
          const after = contents(folder);
          const paths = new Set([...Object.keys(before), ...Object.keys(wanted), ...Object.keys(after)]);
          for (const path of [...paths].filter((each) => !isList(each)))
            expect(after[path], path).toBe(isMeant(path) ? wanted[path] : before[path]);
          expect(astray(after)).toEqual([]);
          expect(check(folder, 'shop', files, isMeant)).toEqual([]);
        }
        const last = filesOf(steps.at(-1) as Step);
        write(folder, 'shop', last);
        expect(contents(folder)).toEqual(asContents(...last));
      }),
      { numRuns: 60 },
    );
  },
);
