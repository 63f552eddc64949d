import { systemClock } from '@hardware-ws/client';
import { buzzerLamps, multiplexer$, type BuzzerLampState, type GpioEdge } from '@hardware-ws/gpio';
import { EMPTY, type Observable } from 'rxjs';
import type { GpioDriver } from '../gpio/gpio-drivers.ts';
import type { BoxWiring } from './box-wiring.ts';

/** The lines of a buzzer box. */
export interface BoxLines {
  readonly buttonEdges$: Observable<GpioEdge>;
  /** Drives the lamps that have separate lines. Ignore what it emits. */
  readonly lamps$: Observable<unknown>;
}

/** Connects the lines of a buzzer box, wired to pins or to a multiplexer. Its lamps show the given state. */
export function boxLines(wiring: BoxWiring, gpio: GpioDriver, state$: Observable<BuzzerLampState>): BoxLines {
  if (wiring.kind === 'multiplexer') {
    const lamps$ = state$.pipe(buzzerLamps(wiring.buttons));
    return {
      buttonEdges$: multiplexer$({ ...wiring.multiplexer, lines$: gpio.lines$, clock: systemClock, lamps$ }),
      lamps$: EMPTY,
    };
  }
  const buttonEdges$ = gpio.edges$({ lines: Object.keys(wiring.buttons), pull: 'up' });
  const lines = Object.keys(wiring.lamps);
  if (lines.length === 0) return { buttonEdges$, lamps$: EMPTY };
  return { buttonEdges$, lamps$: state$.pipe(buzzerLamps(wiring.lamps), gpio.setLines({ lines })) };
}
