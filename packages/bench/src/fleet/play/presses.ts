import { systemClock } from '@hardware-ws/client';
import { defer, map, type Observable, repeat, timer } from 'rxjs';

export interface PressesOptions {
  /** How many a second, all boxes together. */
  readonly rate: number;
  readonly boxes: number;
  readonly random: () => number;
}

/** Emits which box presses, at random times and this often on average. A press that is late makes no later one late. */
export function presses$({ rate, boxes, random }: PressesOptions): Observable<number> {
  return defer(() => {
    let due = systemClock.monotonic();
    return defer(() => {
      due += (2 * random() * 1000) / rate;
      return timer(Math.max(0, due - systemClock.monotonic()));
    }).pipe(
      map(() => Math.floor(random() * boxes)),
      repeat(),
    );
  });
}
