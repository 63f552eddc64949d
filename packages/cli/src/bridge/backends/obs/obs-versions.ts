import type { Status } from '@hardware-ws/client';
import { distinctUntilChanged, filter, map, type OperatorFunction } from 'rxjs';
import * as z from 'zod/mini';

const versions = z.object({ obsVersion: z.string(), obsWebSocketVersion: z.string() });

/** The version of each OBS that a connection has reached, as readable text. An OBS that comes back is not named again. */
export function obsVersions(): OperatorFunction<Status, string> {
  return (status$) =>
    status$.pipe(
      map((status) => (status.kind === 'open' ? versions.safeParse(status.details).data : undefined)),
      filter((details) => details !== undefined),
      map(({ obsVersion, obsWebSocketVersion }) => `OBS ${obsVersion} with obs-websocket ${obsWebSocketVersion}`),
      distinctUntilChanged(),
    );
}
