import { systemClock } from '@hardware-ws/client';
import { buzzerLamps, multiplexer$, type BuzzerLampState, type GpioEdge } from '@hardware-ws/gpio';
import { EMPTY, type Observable } from 'rxjs';
import type { GpioDriver } from '../gpio/gpio-drivers.ts';
import type { BoxWiring } from './box-wiring.ts';

export interface BoxLines {
  readonly buttonEdges$: Observable<GpioEdge>;
  /** Runs the lamps where they have lines of their own; emits nothing that matters. */
  readonly lamps$: Observable<unknown>;
}

/** The lines of a buzzer box, whichever way it is wired; its lamps show this state. */
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
