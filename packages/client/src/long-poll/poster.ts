import type { Observable } from 'rxjs';
import type { DialRequest } from '../link/dial/dial.ts';
import type { Answer } from '../link/end/refused.ts';

/** Where a session is, and with which headers. `url` is that of HTTP. */
export interface PosterRequest extends Pick<
  DialRequest,
  'url' | 'headers' | 'origin' | 'tls' | 'timeoutMs' | 'onStep'
> {
  /** The longest answer, in bytes. A longer one is an error. */
  readonly longest: number;
}

/** The answer to a request, whatever its status. */
export interface PostAnswer extends Answer {
  readonly text: string;
}

/** Sends the requests of one session. */
export interface Poster {
  /** Sends one request and emits its answer. Unsubscribing cancels it. */
  readonly post$: (body: string) => Observable<PostAnswer>;
  /** See {@link Socket}: of all requests, with their headers if they are known. */
  readonly bytesReceived: () => number;
  readonly bytesSent?: () => number;
  readonly bytesQueued?: () => number;
  /** Resets every connection. */
  readonly kill: () => void;
}

/** Makes the poster of one session. */
export type OpenPoster = (request: PosterRequest) => Poster;
