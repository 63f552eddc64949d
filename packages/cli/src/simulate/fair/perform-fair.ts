import { of, type Observable } from 'rxjs';
import { armBoxes$ } from './arm-boxes.ts';
import type { FairSimulation } from './fair-simulation.ts';
import { race$ } from './race.ts';
import { timedLine } from './timed-line.ts';

/**
 * Performs the action of a line, for example `press 2`, and emits lines to show. Completes once the action has had its effect, so that
 * the next action finds the result of this one.
 */
export function performFair(simulation: FairSimulation, line: string): Observable<string> {
  const wrong = (text: string) => of(timedLine(text, simulation.clock.wall()));
  const [verb = '', ...words] = line.trim().toLowerCase().split(/\s+/);
  const action = `${verb} ${words.length}`;
  if (action === 'arm 0') return armBoxes$(simulation, true);
  if (action === 'disarm 0') return armBoxes$(simulation, false);
  if (action !== 'press 1' && action !== 'race 3') return wrong(`unknown command "${line}": expected ${commands}`);
  const ids = words.slice(0, 2);
  const boxes = ids.map((id) => simulation.boxes.find((box) => String(box.id) === id));
  const unknown = ids.find((_, index) => boxes[index] === undefined);
  const [first, second] = boxes;
  if (first === undefined || unknown !== undefined) {
    return wrong(`no box "${unknown ?? ''}": expected 1 to ${simulation.boxes.length}`);
  }
  if (second === undefined) return race$(simulation, [{ box: first, afterMs: 0 }]);
  if (first === second) return wrong(`a race needs two boxes: expected a box other than ${first.id} as well`);
  const afterMs = Number(words[2]);
  if (!(afterMs >= 0 && afterMs <= mostMs)) {
    return wrong(`no time between two presses: "${words[2] ?? ''}": expected 0 to ${mostMs} ms`);
  }
  return race$(simulation, [
    { box: first, afterMs: 0 },
    { box: second, afterMs },
  ]);
}

const commands = 'arm, disarm, press 2, or race 1 2 5 (box 1, and box 2 after 5 ms)';

/** The longest time between the two presses of a race, in ms. */
const mostMs = 1000;
