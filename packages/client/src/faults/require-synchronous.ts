/** The value that a function of yours returned. Throws if the value is a promise, and ignores its rejection. */
export function requireSynchronous<T>(answer: T | PromiseLike<T>): T {
  if (!isPromiseLike(answer)) return answer;
  answer.then(undefined, () => undefined);
  throw new TypeError('it returned a promise; return the value itself, because this function must be synchronous');
}

/** Whether a value is a promise. Not by `instanceof`, because a promise may come from another realm or library. */
export function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
