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

/** The options of {@link buzzerTest$}. */
export interface BuzzerTestOptions {
  readonly buttonEdges$: Observable<GpioEdge>;
  /** Drives the lamps while it is subscribed to. */
  readonly lamps$: Observable<unknown>;
  readonly wiring: BuzzerWiring;
  /** How long to wait for the next buzzer, in ms. */
  readonly timeoutMs: number;
}

/** A press or spike that the test detected. */
export interface BuzzerTestResult {
  /** A `spike` is a pulse too short to be a press. */
  readonly kind: 'press' | 'spike';
  /** The pin's full name. */
  readonly pin: string;
  readonly buzzerId: number;
  /** How the contact bounced and which debounce time to use. */
  readonly text: string;
}

/** How long the last lamp stays on, in ms. */
const lastLampMs = 1000;

/** Emits the first press and the first spike at each pin. Completes after the press of the last buzzer, with the edges, or when no buzzer is pressed in time. */
export function buzzerTest$({
  buttonEdges$,
  lamps$,
  wiring,
  timeoutMs,
}: BuzzerTestOptions): Observable<BuzzerTestResult> {
  const buzzers = new Map(Object.entries(wiring).map(([pin, buzzerId]) => [pinName(pin), buzzerId]));
  const result$ = buttonEdges$.pipe(
    bounceProfiles(),
    filter(({ pin, level }) => level === 1 && buzzers.has(pin)),
    map((profile): BuzzerTestResult => {
      const buzzer = { pin: profile.pin, buzzerId: buzzers.get(profile.pin) ?? 0 };
      return isSpike(profile)
        ? { kind: 'spike', ...buzzer, text: spikeText(profile) }
        : { kind: 'press', ...buzzer, text: pressText(profile) };
    }),
    distinct(({ kind, pin }) => `${kind} ${pin}`),
  );
  return result$.pipe(
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
