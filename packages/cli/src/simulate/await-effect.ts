import { EMPTY, defer, merge, of, take, timeout, type Observable } from 'rxjs';

/** How long to wait for the effect of an action before the next action may start, in ms. */
const limitMs = 5000;

/** Subscribes to the effect of an action, then performs the action. Emits the first effect and completes. An effect is a line to show, or '' for none. */
export function awaitEffect(effect$: Observable<string>, action: () => void): Observable<string> {
  const acted$ = defer(() => {
    action();
    return EMPTY;
  });
  const nothing = () => of(`no effect within ${limitMs} ms`);
  return merge(effect$.pipe(take(1), timeout({ first: limitMs, with: nothing })), acted$);
}
