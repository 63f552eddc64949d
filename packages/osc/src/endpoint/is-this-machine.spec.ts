import { isThisMachine } from './is-this-machine.ts';

describe('isThisMachine', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '0.0.0.0', '::', '10.0.0.5', 'FE80::1'])(
    'knows %s',
    (host) => {
      expect(isThisMachine(host, ['10.0.0.5', 'fe80::1'])).toBe(true);
    },
  );

  it.each(['stage-pi', 'Stage-Pi', 'stage-pi.local'])('recognizes its own name %s', (host) => {
    expect(isThisMachine(host, [], 'stage-Pi')).toBe(true);
  });

  it.each(['10.0.0.6', 'quiz.local', '128.0.0.1'])('treats %s as another machine', (host) => {
    expect(isThisMachine(host, ['10.0.0.5'])).toBe(false);
  });

  it('recognizes the addresses of this machine', () => {
    expect(isThisMachine('127.0.0.1')).toBe(true);
  });
});
