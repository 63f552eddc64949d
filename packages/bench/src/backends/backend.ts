import type { Observable } from 'rxjs';

/** A backend that candidates connect to through proxies. */
export interface Backend {
  readonly port: number;
  /** Emits every press that the host of a game receives. The host connects directly. Fails if the host is disconnected. */
  presses$(gameId: number): Observable<PressHeard>;
}

/** A press as the host receives it. A flipped bit may have damaged or removed a field. */
export interface PressHeard {
  readonly n?: unknown;
  readonly made_at?: unknown;
  readonly press_id?: unknown;
}
