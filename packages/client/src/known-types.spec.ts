import { knownTypes } from './known-types.ts';

const sent = ['score', 'ping', 'toggle_buzzers'];

describe('knownTypes', () => {
  it('are those that are given', () => {
    expect(knownTypes(['ping', 'score'], sent)).toEqual(['ping', 'score']);
  });

  it.each([
    ['scores', 'on: the backend sends no "scores"; did you mean "score"? It sends score, ping, toggle_buzzers.'],
    ['toggle_buzers', 'on: the backend sends no "toggle_buzers"; did you mean "toggle_buzzers"? It sends'],
    ['togglebuzzers', 'did you mean "toggle_buzzers"?'],
    ['Ping', 'did you mean "ping"?'],
    ['lamp', 'on: the backend sends no "lamp". It sends score, ping, toggle_buzzers.'],
    ['constructor', 'on: the backend sends no "constructor". It sends'],
    ['', 'on: the backend sends no "". It sends'],
  ])('throws for %j, with what may be meant and all that there are', (type, text) => {
    expect(() => knownTypes(['ping', type], sent)).toThrow(text);
  });

  it('throws for no type at all', () => {
    expect(() => knownTypes([], sent)).toThrow('on: no type is given. It sends score, ping');
    expect(() => knownTypes(['a'], [])).toThrow('It sends nothing.');
  });
});
