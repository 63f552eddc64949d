/**
 * Why a request has no answer:
 *
 * - `invalid`: its schema refused the message, or its stamp did.
 * - `offline`: it was never written, because the link was down, as its delivery says.
 * - `lost`: it was written, and then the link was lost. The backend may or may not have carried it out.
 * - `timeout`: it was written, and no answer came in time.
 * - `refused`: the backend answered with an error.
 */
export type RequestFailure = 'invalid' | 'offline' | 'lost' | 'timeout' | 'refused';

/**
 * The error of a {@link request} or a {@link subscription}. `kind` is for programs, `message` is for people.
 *
 * @example
 * const late = new RequestError('timeout', 'No answer to "toggle" within 2000 ms.');
 */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly kind: RequestFailure;
  /** The answer of a backend that refused. */
  readonly answer: unknown;

  constructor(kind: RequestFailure, message: string, answer?: unknown) {
    super(message);
    this.kind = kind;
    this.answer = answer;
  }
}
