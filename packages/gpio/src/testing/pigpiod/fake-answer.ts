import { commandCodes } from '../../pigpiod/command-codes.ts';
import type { fakeLines } from './fake-lines.ts';

/** The error codes of the daemon that the fake answers with. */
const refusals = { badUserGpio: -2, badGpio: -3, notPwmGpio: -92, notHeard: -88 } as const;

/** The revision code of a Raspberry Pi 3B, and the version of pigpio that the fake behaves like. */
const board = { revision: 0xa02082, version: 79 } as const;

/** The daemon's answer to a command about lines. */
export function fakeAnswer(
  { change, bank, mode }: ReturnType<typeof fakeLines>,
  tick: () => number,
  code: number,
  p1: number,
  p2: number,
): number {
  const about = (answer: () => number) => (p1 < 32 ? answer() : refusals.badGpio);
  const done = (part: Parameters<typeof change>[1], bits = 1 << p1) => {
    change(bits, part);
    return 0;
  };
  switch (code) {
    case commandCodes.MODES:
      return about(() => done({ mode: p2 }));
    case commandCodes.MODEG:
      return about(() => mode(p1));
    case commandCodes.PUD:
      return about(() => done({ pull: p2 }));
    case commandCodes.READ:
      return about(() => (bank() >>> p1) & 1);
    case commandCodes.WRITE:
      return about(() => done({ mode: 1, written: p2 === 1 ? 1 : 0 }));
    case commandCodes.WDOG:
    case commandCodes.FG:
    case commandCodes.FN:
      return p1 < 32 ? 0 : refusals.badUserGpio;
    case commandCodes.BR1:
      return bank();
    case commandCodes.BC1:
      return done({ written: 0 }, p1);
    case commandCodes.BS1:
      return done({ written: 1 }, p1);
    case commandCodes.TICK:
      return tick();
    case commandCodes.HWVER:
      return board.revision;
    case commandCodes.PIGPV:
      return board.version;
    default:
      return code >= 83 && code <= 85 ? refusals.notPwmGpio : refusals.notHeard;
  }
}
