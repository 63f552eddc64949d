import { EMPTY, defer, merge, of, take, timeout, type Observable } from 'rxjs';

/** How long an action may take to have its effect before the next one gets its turn, in ms. */
const limitMs = 5000;

/** Acts once somebody watches for the effect; completes with it. The effect is what there is to tell, '' for nothing. */
export function awaitEffect(effect$: Observable<string>, action: () => void): Observable<string> {
  const acted$ = defer(() => {
    action();
    return EMPTY;
  });
  const nothing = () => of(`nothing came of it within ${limitMs} ms`);
  return merge(effect$.pipe(take(1), timeout({ first: limitMs, with: nothing })), acted$);
}
