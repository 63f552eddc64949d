import { isSettled, outranks } from './terms.ts';

const own = { instance: 'm', term: 1 };

describe('outranks', () => {
  it('lets the later term stay, whichever instance it is', () => {
    expect(outranks({ instance: 'z', term: 2 }, own)).toBe(true);
    expect(outranks({ instance: 'a', term: 0 }, own)).toBe(false);
  });

  it('lets the smaller instance stay of two spares that took over at once', () => {
    expect(outranks({ instance: 'a', term: 1 }, own)).toBe(true);
    expect(outranks({ instance: 'z', term: 1 }, own)).toBe(false);
    expect(outranks(own, own)).toBe(false);
  });

  it('says of two boxes that replaced nobody that neither steps back', () => {
    const first = { instance: 'a', term: 0 };
    const second = { instance: 'b', term: 0 };
    expect([outranks(first, second), outranks(second, first)]).toEqual([false, false]);
  });

  it('takes a box that knows no terms for one that replaced nobody', () => {
    expect(outranks({}, own)).toBe(false);
    expect(outranks({}, { instance: 'm', term: 0 })).toBe(false);
  });
});

describe('isSettled', () => {
  it('is true if one of the two has replaced the other and both know terms', () => {
    expect(isSettled({ term: 0 }, own)).toBe(true);
    expect(isSettled({ term: 1 }, { instance: 'm', term: 0 })).toBe(true);
    expect(isSettled({ term: 0 }, { instance: 'm', term: 0 })).toBe(false);
    expect(isSettled({}, own)).toBe(false);
  });
});
