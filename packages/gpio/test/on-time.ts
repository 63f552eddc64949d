import { map, merge, type Observable, timer } from 'rxjs';
import type { GpioEdge } from '../src/driver/edges-driver.ts';

/** Emits each edge at its time. Subscribe at time 0. */
export function onTime(edges: readonly GpioEdge[]): Observable<GpioEdge> {
  return merge(...edges.map((edge) => timer(edge.at).pipe(map(() => edge))));
}
