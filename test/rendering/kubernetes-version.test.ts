import { expect, it } from 'vitest';
import { App, type AppOptions } from '../../src/app/app.js';
import { minorVersion } from '../../src/rendering/kubernetes-version.js';
import { told } from '../program.js';

it.each([
  ['1.30.4', '1.30'],
  ['v1.30', '1.30'],
  ['v1.31.2-eks-a1b2c3', '1.31'],
  ['1.32+k3s1', '1.32'],
  [1.34, '1.34'],
])('%s is told as the minor version that it is one of', (written, minor) => {
  expect(minorVersion(written)).toBe(`must be a minor version in quotes\nwrite '${minor}'`);
});

it.each(['1.20.4', '1.3', '2.30', 'latest', '1.304', '', '1.30 4', null, ['1.30']])(
  '%j is of none that is known',
  (one) => {
    expect(minorVersion(one)).toBeUndefined();
  },
);

it('is told at the option', () => {
  const said = (kubernetes: string) =>
    told(new App({ name: 'shop', cluster: { kubernetes } } as AppOptions).findings());
  expect(said('1.30.4')).toMatch(
    /cluster\.kubernetes: must be a minor version in quotes \(got "1\.30\.4"\)\n.*\n {2}help: write '1\.30'$/,
  );
  expect(said('1.2')).toContain("must be '1.28', '1.29'");
});
