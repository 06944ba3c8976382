import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageProblem, parseImage } from '../../src/kubernetes/image.js';

const sum = 'a'.repeat(64);

describe('parseImage', () => {
  it.each([
    ['nginx', undefined, 'nginx', undefined, undefined],
    ['nginx:1.27', undefined, 'nginx', '1.27', undefined],
    ['team/api:v1', undefined, 'team/api', 'v1', undefined],
    ['registry.example.com/team/api', 'registry.example.com', 'team/api', undefined, undefined],
    ['localhost/api', 'localhost', 'api', undefined, undefined],
    ['registry:5000/a/b:c', 'registry:5000', 'a/b', 'c', undefined],
    ['[::1]:5000/api', '[::1]:5000', 'api', undefined, undefined],
    [`api@sha256:${sum}`, undefined, 'api', undefined, `sha256:${sum}`],
    [`r.example/api:1@sha256:${sum}`, 'r.example', 'api', '1', `sha256:${sum}`],
  ])('%s', (image, registry, repository, tag, digest) => {
    expect(parseImage(image)).toEqual({ registry, repository, tag, digest });
  });

  it('has nothing for a wrong one', () => {
    expect(parseImage('Nginx')).toBeUndefined();
  });

  it('gives back every part of what it accepts', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const registry = fc.constantFrom('', 'r.example/', 'localhost:5000/');
    const image = fc.tuple(registry, part, fc.option(part), fc.boolean());
    fc.assert(
      fc.property(image, ([host, name, tag, pinned]) => {
        const text = `${host}${name}${tag === null ? '' : `:${tag}`}${pinned ? `@sha256:${sum}` : ''}`;
        const parsed = parseImage(text);
        expect(parsed).toEqual({
          registry: host === '' ? undefined : host.slice(0, -1),
          repository: name,
          tag: tag ?? undefined,
          digest: pinned ? `sha256:${sum}` : undefined,
        });
      }),
    );
  });
});

describe('imageProblem', () => {
  it.each([
    ['', 'the image is empty'],
    ['nginx latest', '"nginx latest" holds white space'],
    [sum, 'an image cannot be an id alone; write its name, and the id after "@sha256:"'],
    ['Nginx', '"Nginx" has a capital letter; write "nginx"'],
    [
      'team//api',
      '"team//api" is not a repository; use lower-case letters, digits, and ".", "_", "-" or "/" between them',
    ],
    ['nginx:', 'there is no tag after ":"'],
    [':1', 'the image has no name before its tag'],
    ['nginx:-1', '"-1" is not a tag; use letters, digits, "_", "." and "-"; the first must not be "." or "-"'],
    [`nginx:${'1'.repeat(129)}`, 'the tag has 129 characters, at most 128 are possible'],
    ['x/'.repeat(128) + 'x', 'the repository has 257 characters, at most 255 are possible'],
    ['-r.example/x', '"-r.example" is not a registry'],
    ['nginx@sha256:abc', 'the digest must have 64 lower-case hexadecimal digits after "sha256:"'],
    ['nginx@1.27', '"1.27" is not a digest; write "sha256:" and 64 hexadecimal digits'],
  ])('%s', (image, problem) => {
    expect(imageProblem(image)).toBe(problem);
  });
});
