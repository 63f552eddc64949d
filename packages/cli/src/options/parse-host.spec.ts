import { parseOscEndpoint, parseHost } from './parse-host.ts';

describe('parseHost', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['[::1]', '::1'],
    ['quiz.local', 'quiz.local'],
  ])('reads %s as %s', (text, host) => {
    expect(parseHost(text)).toBe(host);
  });

  it.each([
    ['0.0.0.0:7400', '"0.0.0.0:7400": expected only the host: give the port 7400 separately.'],
    ['$HOST', '"$HOST": expected a host without variables: only ${NAME} is filled in, and only in a file.'],
    ['', '"": expected a text that is not empty.'],
  ])('rejects %s and explains why', (text, message) => {
    expect(() => parseHost(text)).toThrow(message);
  });
});

describe('parseOscEndpoint', () => {
  it('accepts a host or an address with a port', () => {
    expect(parseOscEndpoint('quiz.local:7400')).toEqual({ host: 'quiz.local', port: 7400 });
    expect(parseOscEndpoint('[::1]:65535')).toEqual({ host: '::1', port: 65535 });
  });

  it.each(['', 'quiz.local', '7400', ':7400', '::1:7400', 'quiz.local:0', 'quiz.local:65536', 'a b:1'])(
    'refuses %j',
    (text) => {
      expect(() => parseOscEndpoint(text)).toThrow(
        'Expected a host and a port from 1 to 65535, for example localhost:7400 or [::1]:7400.',
      );
    },
  );

  it.each([
    [
      '192.168.1.300:7400',
      '"192.168.1.300": expected an address of four numbers from 0 to 255, for example 192.168.1.5.',
    ],
    ['10.0.0.0/24:7400', '"10.0.0.0/24": expected the address of one machine, got a whole network.'],
    ['[quiz]:7400', '"[quiz]": expected an IPv6 address, for example fe80::1 or [::1].'],
  ])('explains what is wrong with the host of %s', (text, message) => {
    expect(() => parseOscEndpoint(text)).toThrow(message);
  });
});
