import { refusedDaemon } from './daemon-errors.ts';

function refused(code: string, host = 'pi.local') {
  return refusedDaemon({ host, port: 8888 }, Object.assign(new Error(), { code })).message;
}

describe('refusedDaemon', () => {
  it.each([
    ['ECONNREFUSED', /start it there \(sudo pigpiod\); one that was started with -l hears localhost only$/],
    ['ENOTFOUND', /this name is not known here: check it, or give the address of that machine$/],
    ['EAI_AGAIN', /this name is not known here/],
    ['EHOSTUNREACH', /there is no way to that machine: see whether it is on, and in this network$/],
    ['ENETUNREACH', /there is no way to that machine/],
  ])('says what to do about %s', (code, advice) => {
    expect(refused(code)).toMatch(advice);
  });

  it('says how to start the daemon of this machine', () => {
    expect(refused('ECONNREFUSED', 'localhost')).toBe(
      'no pigpiod at localhost:8888 (ECONNREFUSED): start it (sudo pigpiod)',
    );
  });
});
