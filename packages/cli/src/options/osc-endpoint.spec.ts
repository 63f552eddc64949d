import { oscEndpoint } from './osc-endpoint.ts';

describe('oscEndpoint', () => {
  it('takes a host or an address, and a port', () => {
    expect(oscEndpoint('quiz.local:7400')).toEqual({ host: 'quiz.local', port: 7400 });
    expect(oscEndpoint('[::1]:65535')).toEqual({ host: '::1', port: 65535 });
  });

  it.each(['', 'quiz.local', '7400', ':7400', '::1:7400', 'quiz.local:0', 'quiz.local:65536', 'a b:1'])(
    'refuses %j',
    (text) => {
      expect(() => oscEndpoint(text)).toThrow('Give a host and a port, 1 to 65535, as localhost:7400 or [::1]:7400.');
    },
  );

  it.each([
    ['192.168.1.300:7400', '"192.168.1.300": expected an address of four numbers from 0 to 255, as 192.168.1.5.'],
    ['10.0.0.0/24:7400', '"10.0.0.0/24": expected the address of one machine: this is a whole network.'],
    ['[quiz]:7400', '"[quiz]": expected an IPv6 address, as fe80::1 or [::1].'],
  ])('says what is wrong with the host of %s', (text, message) => {
    expect(() => oscEndpoint(text)).toThrow(message);
  });
});
