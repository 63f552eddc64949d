import { isPromiseLike } from './is-promise-like.ts';

/** What a function that we were given has answered; throws when it is to come later, and lets a rejection end there. */
export function synchronous<T>(answer: T | PromiseLike<T>): T {
  if (!isPromiseLike(answer)) return answer;
  answer.then(undefined, () => undefined);
  throw new TypeError('it answers later; only a synchronous function can be used here');
}
