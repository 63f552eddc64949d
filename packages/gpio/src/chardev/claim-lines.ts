import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import process from 'node:process';
import { getSystemErrorName } from 'node:util';
import type { ChipLine } from '../driver/chip-line.ts';
import { GpioError } from '../driver/gpio-error.ts';
import { busyPinError } from '../driver/pin-errors.ts';
import type { ChipClaim } from './chip-claim.ts';
import { chipLines } from './chip-lines.ts';
import { findLines } from './find-lines.ts';
import { ioctlCodes } from './ioctl-codes.ts';
import type { Libc } from './libc.ts';
import { lineRequest, requestedFd } from './line-request.ts';

/** Claims all of these lines or none, chip by chip. To free them, close the descriptors. */
export function claimLines(libc: Libc, wanted: WantedLines): readonly ChipClaim[] {
  const lines = findLines(libc, wanted.pins);
  const claimed: ChipClaim[] = [];
  try {
    for (const chip of new Set(lines.map((line) => line.chip))) {
      claimed.push(
        claim(
          libc,
          chip,
          lines.filter((line) => line.chip === chip),
          wanted,
        ),
      );
    }
    return claimed;
  } catch (error) {
    claimed.forEach(({ fd }) => closeSync(fd));
    throw error;
  }
}

/** `GPIO_V2_LINES_MAX` */
const mostLines = 64;

function claim(libc: Libc, chip: string, lines: readonly ChipLine[], { flags, initial }: WantedLines): ChipClaim {
  const pins = lines.map(({ name }) => name);
  if (lines.length > mostLines) {
    const many = `${chip}: expected at most ${mostLines} lines in one call, got ${lines.length}`;
    throw new GpioError('failed', `${many}: claim the other lines in a second call`);
  }
  const offsets = lines.map(({ offset }) => offset);
  const request = lineRequest({
    offsets,
    flags,
    levels: pins.map((pin) => initial?.get(pin) ?? 0),
    consumer: `hardware-ws ${process.pid}`,
  });
  const fd = openSync(chip, 'r+');
  try {
    if (libc.ioctl(fd, ioctlCodes.requestLines, request) === -1) throw refusal(libc, libc.errno(), chip, lines);
    return { fd: requestedFd(request), pins, offsets };
  } finally {
    closeSync(fd);
  }
}

function refusal(libc: Libc, errno: number, chip: string, lines: readonly ChipLine[]): GpioError {
  const pins = lines.map(({ name }) => name).join(', ');
  const code = getSystemErrorName(-errno);
  if (errno === constants.errno.EBUSY) {
    const busy = chipLines(libc, chip).find(({ name, used }) => used && lines.some((line) => line.name === name));
    return busyPinError(busy?.name ?? pins, busy?.consumer);
  }
  const advice = errno === constants.errno.EINVAL ? 'the chip may not support the pull resistor or edges' : 'see dmesg';
  return new GpioError('failed', `${pins}: ${chip} refused the request with ${code}: ${advice}`, {
    pin: lines[0]?.name,
  });
}

/** Lines to be claimed together. */
export interface WantedLines {
  readonly pins: readonly string[];
  /** Flags from `lineFlags`. */
  readonly flags: number;
  /**
   * The first levels of outputs.
   * @default inactive
   */
  readonly initial?: ReadonlyMap<string, 0 | 1>;
}
