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
});
