import { unreachableDaemonError } from './daemon-errors.ts';

function refused(code: string, host = 'pi.local') {
  return unreachableDaemonError({ host, port: 8888 }, Object.assign(new Error(), { code })).message;
}

describe('unreachableDaemonError', () => {
  it.each([
    ['ECONNREFUSED', /start it there \(sudo pigpiod\); with -l, it only listens on localhost$/],
    ['ENOTFOUND', /the name cannot be resolved here: check it, or use the address of that machine$/],
    ['EAI_AGAIN', /the name cannot be resolved here/],
    ['EHOSTUNREACH', /there is no route to that machine: see whether it is on and in this network$/],
    ['ENETUNREACH', /there is no route to that machine/],
  ])('says what to do about %s', (code, advice) => {
    expect(refused(code)).toMatch(advice);
  });

  it('says how to start the daemon of this machine', () => {
    expect(refused('ECONNREFUSED', 'localhost')).toBe(
      'no pigpiod at localhost:8888 (ECONNREFUSED): start it (sudo pigpiod)',
    );
  });
});
