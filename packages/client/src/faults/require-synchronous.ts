/** What a function that we were given has answered; throws when it is to come later, and lets a rejection end there. */
export function requireSynchronous<T>(answer: T | PromiseLike<T>): T {
  if (!isPromiseLike(answer)) return answer;
  answer.then(undefined, () => undefined);
  throw new TypeError('it answers later; only a synchronous function can be used here');
}

/** Whether a value is to come later. Not by `instanceof`: a promise may be of another realm or library. */
export function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
