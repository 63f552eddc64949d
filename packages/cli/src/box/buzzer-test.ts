import { bounceProfiles, pinName, type BuzzerWiring, type GpioEdge } from '@hardware-ws/gpio';
import {
  connect,
  distinct,
  filter,
  ignoreElements,
  map,
  startWith,
  switchMap,
  take,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import { runAlongside } from '../operators/run-alongside.ts';
import { isSpike, pressText, spikeText } from './test-report.ts';

export interface BuzzerTestOptions {
  readonly buttonEdges$: Observable<GpioEdge>;
  /** Runs the lamps. */
  readonly lamps$: Observable<unknown>;
  readonly wiring: BuzzerWiring;
  /** How long to wait for the next buzzer, in ms. */
  readonly timeoutMs: number;
}

export interface HeardBuzzer {
  /** A `spike` is shorter than any press. */
  readonly kind: 'press' | 'spike';
  /** The pin's full name. */
  readonly pin: string;
  readonly buzzerId: number;
  /** How its contact bounced, and what debounce that asks for. */
  readonly text: string;
}

/** How long the last lamp burns, in ms. */
const lastLampMs = 1000;

/** The first press of each buzzer with its bounce, and the first spike on its line; completes with the last one, with the edges, or if none comes in time. */
export function buzzerTest$({ buttonEdges$, lamps$, wiring, timeoutMs }: BuzzerTestOptions): Observable<HeardBuzzer> {
  const buzzers = new Map(Object.entries(wiring).map(([pin, buzzerId]) => [pinName(pin), buzzerId]));
  const heard$ = buttonEdges$.pipe(
    bounceProfiles(),
    filter(({ pin, level }) => level === 1 && buzzers.has(pin)),
    map((profile): HeardBuzzer => {
      const buzzer = { pin: profile.pin, buzzerId: buzzers.get(profile.pin) ?? 0 };
      return isSpike(profile)
        ? { kind: 'spike', ...buzzer, text: spikeText(profile) }
        : { kind: 'press', ...buzzer, text: pressText(profile) };
    }),
    distinct(({ kind, pin }) => `${kind} ${pin}`),
  );
  return heard$.pipe(
    connect((shared$) =>
      shared$.pipe(
        takeUntil(
          shared$.pipe(
            filter(({ kind }) => kind === 'press'),
            map((_, index) => index + 1),
            startWith(0),
            switchMap((count) => timer(count === buzzers.size ? lastLampMs : timeoutMs)),
            take(1),
          ),
        ),
      ),
    ),
    runAlongside(lamps$.pipe(ignoreElements())),
  );
}
