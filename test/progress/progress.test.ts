import { afterEach, describe, expect, it } from 'vitest';
import { listen, oneMore, through } from '../../src/progress/progress.js';

afterEach(() => listen(undefined));

const items = Array.from({ length: 150 }, (_, index) => index);

describe('progress', () => {
  it('gives all items in order, whether somebody listens or not', () => {
    expect(through('counting', items)).toBe(items);
    listen(() => undefined);
    expect([...through('counting', items)]).toEqual(items);
    expect([...through('counting', [])]).toEqual([]);
  });

  it('tells at some of them how far it is, and of how many', () => {
    const heard: unknown[] = [];
    listen((...said) => heard.push(said));
    for (const item of through('counting', items)) if (item === 149) heard.push('last');
    expect(heard).toEqual([['counting', 0, 150], ['counting', 64, 150], ['counting', 128, 150], 'last']);
  });

  it('counts what nobody knows the number of, anew for each listener', () => {
    const heard: unknown[] = [];
    for (const _ of items) oneMore('making');
    listen((...said) => heard.push(said));
    for (const _ of items) oneMore('making');
    expect(heard).toEqual([
      ['making', 64],
      ['making', 128],
    ]);
  });
});
