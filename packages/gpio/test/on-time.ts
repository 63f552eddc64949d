import { map, merge, type Observable, timer } from 'rxjs';
import type { GpioEdge } from '../src/driver/edges-driver.ts';

/** Edges that arrive when they happen; to be subscribed at 0. */
export const onTime = (edges: readonly GpioEdge[]): Observable<GpioEdge> =>
  merge(...edges.map((edge) => timer(edge.at).pipe(map(() => edge))));
