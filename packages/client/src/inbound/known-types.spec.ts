import { knownTypes } from './known-types.ts';

const sent = ['score', 'ping', 'toggle_buzzers'];

describe('knownTypes', () => {
  it('are those that are given', () => {
    expect(knownTypes(['ping', 'score'], sent)).toEqual(['ping', 'score']);
  });

  it.each([
    ['scores', 'on: the backend sends no "scores". It sends score, ping, toggle_buzzers.'],
    ['Ping', 'on: the backend sends no "Ping". It sends'],
    ['constructor', 'on: the backend sends no "constructor". It sends'],
    ['', 'on: the backend sends no "". It sends'],
  ])('throws for %j, with all that there are', (type, text) => {
    expect(() => knownTypes(['ping', type], sent)).toThrow(text);
  });

  it('throws for no type at all', () => {
    expect(() => knownTypes([], sent)).toThrow('on: no type is given. It sends score, ping');
    expect(() => knownTypes(['a'], [])).toThrow('It sends nothing.');
  });
});
