import { isThisMachine } from './is-this-machine.ts';

describe('isThisMachine', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '0.0.0.0', '::', '10.0.0.5', 'FE80::1'])(
    'knows %s',
    (host) => {
      expect(isThisMachine(host, ['10.0.0.5', 'fe80::1'])).toBe(true);
    },
  );

  it.each(['stage-pi', 'Stage-Pi', 'stage-pi.local'])('knows its own name, as %s', (host) => {
    expect(isThisMachine(host, [], 'stage-Pi')).toBe(true);
  });

  it.each(['10.0.0.6', 'quiz.local', '128.0.0.1'])('takes %s for another', (host) => {
    expect(isThisMachine(host, ['10.0.0.5'])).toBe(false);
  });

  it('knows the addresses that this machine has', () => {
    expect(isThisMachine('127.0.0.1')).toBe(true);
  });
});
