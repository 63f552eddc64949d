import { lastValueFrom } from 'rxjs';
import { perform } from './perform.ts';
import { simulation } from './simulation.ts';

/** The answer to a line when nothing is connected. Actions that wait for an effect are not tested here. */
function answerTo(line: string, prepare: (taking: ReturnType<typeof simulation>) => void = () => undefined) {
  const taking = simulation('127.0.0.1:1');
  prepare(taking);
  return lastValueFrom(perform(taking, line));
}

describe('perform', () => {
  it.each(['fire', 'press', 'arm 2', 'press 2 5', 'arms', 'constructor', ''])(
    'does not understand "%s"',
    async (line) => {
      expect(await answerTo(line)).toBe(
        `unknown command "${line}": expected arm, disarm, press 2, release 2, drop or restore`,
      );
    },
  );

  it.each(['0', '7', '1.0', '0x1', '-1', 'two'])('rejects the buzzer %s', async (id) => {
    expect(await answerTo(`press ${id}`)).toBe(`no buzzer "${id}": expected 1 to 6`);
    expect(await answerTo(`Release  ${id} `)).toBe(`no buzzer "${id}": expected 1 to 6`);
  });

  it('drops a link only if it is up, and restores it only if it is down', async () => {
    expect(await answerTo('restore')).toBe('the link is not down');
    expect(await answerTo('drop', ({ plugged$ }) => plugged$.next(false))).toBe('the link is already down');
  });

  it('arms while the link is down, and the buzzers hear it later', async () => {
    const taking = simulation('127.0.0.1:1');
    taking.plugged$.next(false);
    expect(await lastValueFrom(perform(taking, 'arm'))).toBe('armed; the buzzers will hear it when the link is back');
    expect(taking.armed$.value).toBe(true);
  });
});
