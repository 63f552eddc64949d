import { map, merge, type Observable, timer } from 'rxjs';
import type { GpioEdge } from '../src/driver/edges-driver.ts';

/** Edges that arrive when they happen; to be subscribed at 0. */
export function onTime(edges: readonly GpioEdge[]): Observable<GpioEdge> {
  return merge(...edges.map((edge) => timer(edge.at).pipe(map(() => edge))));
}
