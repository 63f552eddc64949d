import { filter, map, type OperatorFunction, scan } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { pinName } from '../driver/pin-name.ts';

export interface RotaryTurnsOptions {
  /** The line of contact A, which leads when the knob turns clockwise. 17 and `'17'` mean `GPIO17`. */
  readonly a: string | number;
  /** The line of contact B. */
  readonly b: string | number;
  /**
   * How many changes of the two lines make one step: 4 for a knob that clicks once a cycle, 2 for one that clicks
   * twice, 1 for every change.
   * @default 4
   */
  readonly changesPerStep?: 1 | 2 | 4;
}

/**
 * One step of a rotary encoder.
 *
 * @example
 * const louder: RotaryTurn = { kind: 'turned', direction: 1, at: 4170.25 };
 */
export interface RotaryTurn {
  readonly kind: 'turned';
  /** 1 is clockwise, -1 is counterclockwise. */
  readonly direction: 1 | -1;
  /** When the step was complete, in ms on the clock of the edges. */
  readonly at: number;
}

/**
 * Emits the steps of a quadrature encoder: a knob whose contacts A and B close one after the other.
 *
 * ```
 * A = contact A closes, a = it opens; B and b likewise; r = a step to the right, l = one to the left
 * in    A-B-a-b----B-A-b-a--|
 * out   ------r----------l--|
 * ```
 *
 * Do not put `debounceEdges` before it, because that would hide fast turns. A contact that bounces goes back and forth
 * between two neighboring states, which cancels out. With both contacts open the knob is at a click, so a lost edge
 * costs at most one step. Throws a `TypeError` if `a` and `b` are the same line.
 *
 * @example
 * edges$({ lines: [5, 6], pull: 'up' }).pipe(rotaryTurns({ a: 5, b: 6 })).subscribe(({ direction }) => console.log(direction));
 */
export function rotaryTurns({ a, b, changesPerStep = 4 }: RotaryTurnsOptions): OperatorFunction<GpioEdge, RotaryTurn> {
  const lineA = pinName(a);
  const lineB = pinName(b);
  if (lineA === lineB) throw new TypeError(`a and b: expected two different lines, got ${lineA} for both`);

  const turn = (knob: Knob, { pin, level, at }: GpioEdge): Knob => {
    const state = pin === lineA ? (level << 1) | (knob.state & 1) : (knob.state & 2) | level;
    const quarter = (phases[state] ?? 0) - (phases[knob.state] ?? 0);
    // From the last phase to the first is one step forward, not three back. An edge to the current level is not a turn.
    const position = knob.position + (quarter === 3 ? -1 : quarter === -3 ? 1 : quarter);
    const moved = position - knob.stepAt;
    if (Math.abs(moved) < changesPerStep) {
      // At a click, the count starts over.
      return { state, position, stepAt: state === 0 && changesPerStep === 4 ? position : knob.stepAt };
    }
    return { state, position, stepAt: position, turned: { kind: 'turned', direction: moved > 0 ? 1 : -1, at } };
  };

  return (source$) =>
    source$.pipe(
      filter(({ pin }) => pin === lineA || pin === lineB),
      scan(turn, { state: 0, position: 0, stepAt: 0 }),
      map(({ turned }) => turned),
      filter((turned) => turned !== undefined),
    );
}

interface Knob {
  /** The levels of A (2) and B (1). */
  readonly state: number;
  /** The number of changes so far, clockwise. */
  readonly position: number;
  /** The position at which the last step was complete. */
  readonly stepAt: number;
  readonly turned?: RotaryTurn;
}

/** The phase of the cycle for each state: clockwise, A closes, then B, then A opens, then B. */
const phases: readonly number[] = [0, 3, 1, 2];
