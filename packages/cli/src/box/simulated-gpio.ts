import { systemClock } from '@hardware-ws/client';
import type { BuzzerWiring } from '@hardware-ws/gpio';
import {
  simulatedEdges$,
  simulatedMultiplexer,
  simulatedOutputs,
  type ContactBounce,
} from '@hardware-ws/gpio/simulated';
import { concat, ignoreElements, takeUntil, tap, timer, type Observable } from 'rxjs';
import type { GpioDriver } from '../gpio/gpio-drivers.ts';

/** The options of {@link simulatedGpio}. */
export interface SimulatedGpioOptions {
  /** Lines such as `press 2`. */
  readonly commands$: Observable<string>;
  readonly wiring: BuzzerWiring;
  /** Called with each line that is not a command. */
  readonly onUnknown: (line: string) => void;
  /** How simulated contacts bounce. @default no bounce */
  readonly bounce?: ContactBounce;
}

/** Longer than a pass of the multiplexer, in ms. */
const lastPassMs = 50;

/** A driver of simulated pins that lines of text press and release. Its edges end with the lines. */
export function simulatedGpio(options: SimulatedGpioOptions): GpioDriver {
  const edges$ = (onClaimed?: () => void) => simulatedEdges$({ ...options, clock: systemClock, onClaimed });
  const board = simulatedMultiplexer();
  const hand$ = edges$().pipe(
    tap(({ pin, level }) => {
      const channel = options.wiring[pin] ?? 0;
      if (level === 1) board.press(channel);
      else board.release(channel);
    }),
    ignoreElements(),
  );
  return {
    edges$: ({ onClaimed }) => edges$(onClaimed),
    setLines: simulatedOutputs().setLines,
    lines$: (lines) => board.lines$(lines).pipe(takeUntil(concat(hand$, timer(lastPassMs)))),
  };
}
