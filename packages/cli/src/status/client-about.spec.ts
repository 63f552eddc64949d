import { placeText } from './client-about.ts';

describe('placeText', () => {
  it('says what is known, and escapes control characters', () => {
    expect(placeText({ host: 'pi', address: '192.168.1.23', pid: 640 })).toBe('pi, 192.168.1.23, process 640');
    expect(placeText({ host: 'a\x1b[2J' })).toBe('a\\u001b[2J');
  });

  it('says that a client of another program says nothing', () => {
    expect(placeText({})).toBe('a program that does not say where it runs');
  });
});
