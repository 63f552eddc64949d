import { Subject, filter, merge, of, type Observable, type Subscription } from 'rxjs';
import { announceClaim } from '../driver/announce-claim.ts';
import { claimPins$ } from '../driver/claim-pins.ts';
import type { EdgesDriver, GpioEdge } from '../driver/edges-driver.ts';
import type { LevelsDriver } from '../driver/levels-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import { pinName, pinNames } from '../driver/pin-name.ts';

export interface FakePinsOptions {
  /**
   * The clock that edges are stamped with. In a marble test, use the `clock` of `marbles`.
   * @default a clock that stands at 0
   */
  readonly clock?: MonotonicClock;
}

export interface FakePins {
  /** A driver of the edges of these pins, for the code under test. */
  readonly edges$: EdgesDriver;
  /** A driver of the levels of these pins. */
  readonly levels$: LevelsDriver;
  /** Closes the contact of a pin, however it is wired. */
  readonly press: (pin: number | string) => void;
  /** Opens the contact of a pin. */
  readonly release: (pin: number | string) => void;
  /**
   * Presses (`level` 1) and releases (0) pins as the values arrive, so that a test can draw them as marbles. An error
   * of the source is a mistake of the test and is thrown.
   */
  readonly play: (hand$: Observable<{ readonly pin: number | string; readonly level: 0 | 1 }>) => Subscription;
  /** Advances the clock by this many ms, on top of `clock`. */
  readonly advance: (ms: number) => void;
  /** The names of the pins that are claimed now. */
  readonly claimed: () => readonly string[];
}

/**
 * Pins that a test presses: drivers without hardware.
 *
 * A press of a pin that nobody watches is not an edge, but it is remembered, as with a real button.
 *
 * @example
 * const pins = fakePins();
 * pins.edges$({ lines: ['GPIO17'] }).subscribe(console.log);
 * pins.press(17); // { pin: 'GPIO17', level: 1, at: 0 }
 */
export function fakePins({ clock = { monotonic: () => 0 } }: FakePinsOptions = {}): FakePins {
  const changes$ = new Subject<GpioEdge>();
  const pressed = new Set<string>();
  const claimed = new Set<string>();
  let advanced = 0;

  const emit = (pin: string, level: 0 | 1) => {
    changes$.next({ pin, level, at: clock.monotonic() + advanced });
  };

  const press = (pin: number | string) => {
    const name = pinName(pin);
    if (!pressed.has(name)) {
      pressed.add(name);
      emit(name, 1);
    }
  };
  const release = (pin: number | string) => {
    const name = pinName(pin);
    if (pressed.delete(name)) emit(name, 0);
  };

  return {
    edges$: ({ lines, onClaimed }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(claimed, pins, () =>
        merge(changes$.pipe(filter(({ pin }) => pins.includes(pin))), announceClaim(onClaimed)),
      );
    },
    levels$: ({ lines }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(claimed, pins, () =>
        of(Object.fromEntries(pins.map((pin) => [pin, pressed.has(pin) ? 1 : 0] as const))),
      );
    },
    press,
    release,
    play: (hand$) =>
      hand$.subscribe({
        next: ({ pin, level }) => (level === 1 ? press(pin) : release(pin)),
        error: (error: unknown) => {
          throw error;
        },
      }),
    advance: (ms) => {
      advanced += ms;
    },
    claimed: () => [...claimed],
  };
}
