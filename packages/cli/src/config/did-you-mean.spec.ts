import { didYouMean } from './did-you-mean.ts';

const keys = ['host', 'port', 'osc_destinations', 'conditions', 'buzzerId'];

describe('didYouMean', () => {
  it.each([
    ['osc_destinatons', 'osc_destinations'],
    ['osc_destinationss', 'osc_destinations'],
    ['prot', 'port'],
    ['hots', 'host'],
    ['buzzerid', 'buzzerId'],
    ['Conditons', 'conditions'],
    ['por', 'port'],
  ])('reads %s as %s', (word, meant) => {
    expect(didYouMean(word, keys)).toBe(meant);
  });

  it.each(['', 'x', 'colour', 'destination', 'k'.repeat(1000)])('suggests nothing for %j', (word) => {
    expect(didYouMean(word, keys)).toBeUndefined();
  });

  it('suggests the first of several equally similar words', () => {
    expect(didYouMean('ab', ['ac', 'ad'])).toBe('ac');
  });
});
