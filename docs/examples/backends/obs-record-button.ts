// A button from GPIO17 to ground toggles the recording of OBS Studio, and a lamp on GPIO5 shows that OBS records. Its test is
// packages/obs/src/obs.backend.spec.ts, on a real OBS.
import process from 'node:process';
import { connect$, isOpen$, logTo, sendTo, subscription, type Connection, type Outcome } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { debounceEdges, presses, type GpioEdge } from '@hardware-ws/gpio';
import { edges$, setLines } from '@hardware-ws/gpio/chardev';
import { obs, type ObsMessage, type ObsRequest } from '@hardware-ws/obs';
import { filter, map, merge, takeUntil, type Observable, type OperatorFunction } from 'rxjs';

type Studio = Connection<ObsMessage, ObsRequest>;

/** Sends one request for each press. */
export function recordButton(studio: Studio): OperatorFunction<GpioEdge, Outcome<ObsRequest>> {
  return (edge$) => {
    const request$ = edge$.pipe(
      debounceEdges({ ms: 5 }),
      presses(),
      map(() => ({ type: 'ToggleRecord' }) as const),
    );
    return request$.pipe(sendTo(studio));
  };
}

/** The levels of the lamp. OBS is asked at each opening and tells each change; without a link, the lamp is off. */
export function onAirLamp$(studio: Studio): Observable<{ readonly GPIO5: 0 | 1 }> {
  const status$ = subscription(studio, { type: 'GetRecordStatus' }, { events: 'GetRecordStatusResponse' });
  const off$ = isOpen$(studio).pipe(
    filter((open) => !open),
    map(() => ({ outputActive: false })),
  );
  return merge(status$, studio.on('RecordStateChanged'), off$).pipe(
    map(({ outputActive }) => ({ GPIO5: outputActive ? 1 : 0 })),
  );
}

const password = process.env['OBS_PASSWORD'];
if (password !== undefined) {
  const studio = connect$(obs({ url: process.env['OBS_URL'] ?? 'ws://localhost:4455', password }));
  logTo(studio, console);
  merge(
    edges$({ lines: ['GPIO17'], pull: 'up' }).pipe(recordButton(studio)),
    onAirLamp$(studio).pipe(setLines({ lines: ['GPIO5'] })),
    studio.on('RequestFailed'),
  )
    .pipe(takeUntil(shutdown$()))
    .subscribe({ next: console.log, error: console.error });
}
