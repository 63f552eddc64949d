// A driver of the buttons at a pedal board, on top of the library of its vendor.
import { busyPinError, GpioError, pinName, type EdgesDriver, type GpioEdge } from '@hardware-ws/gpio';
import { EMPTY, fromEventPattern, map, merge, tap, type Observable } from 'rxjs';

/** The part of the vendor's library that the driver uses. */
export interface PedalBoard {
  /** Claims an input and calls the listener at each change. Returns a function that frees the input. */
  readonly watch: (input: string, listener: (high: boolean, ms: number) => void) => () => void;
}

export function pedalBoard(board: PedalBoard): EdgesDriver {
  return ({ lines, pull = 'up', activeLow = pull === 'up', onClaimed }) => {
    const pins = lines.map(pinName); // throws immediately if a name is bad
    const claimed$ = EMPTY.pipe(tap({ subscribe: () => onClaimed?.() }));
    return merge(...pins.map((pin) => inputEdges$(board, pin, activeLow)), claimed$);
  };
}

function inputEdges$(board: PedalBoard, pin: string, activeLow: boolean): Observable<GpioEdge> {
  return fromEventPattern<readonly [boolean, number]>(
    (listener) => claim(board, pin, listener),
    (_, free: () => void) => free(),
  ).pipe(map(([high, ms]) => ({ pin, level: high === activeLow ? 0 : 1, at: ms })));
}

function claim(board: PedalBoard, pin: string, listener: (high: boolean, ms: number) => void): () => void {
  try {
    return board.watch(pin, listener);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EBUSY') throw busyPinError(pin, '', cause);
    throw new GpioError('unknown', `${pin}: the pedal board has no such input`, { pin, cause });
  }
}
