import type { Observable } from 'rxjs';

/** What candidates connect to, through proxies. */
export interface Backend {
  readonly port: number;
  /** Every press that reaches the host of a game, which is connected to the backend directly; errors when it is not. */
  presses$(gameId: number): Observable<PressHeard>;
}

/** A press as the host gets it; the fields may be missing or wrong, after a bit was flipped. */
export interface PressHeard {
  readonly n?: unknown;
  readonly made_at?: unknown;
  readonly press_id?: unknown;
}
