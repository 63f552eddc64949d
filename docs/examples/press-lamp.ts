// An adapter of one's own: a pure operator, messages in, lamp levels out. Its test is press-lamp.spec.ts.
import { ofType } from '@hardware-ws/client';
import type { QuizzerMessage } from '@hardware-ws/quizzer';
import { concat, map, of, switchMap, timer, type Observable, type OperatorFunction } from 'rxjs';

/** A lamp that is lit for a second when somebody presses. */
export function pressLamp(): OperatorFunction<QuizzerMessage, 0 | 1> {
  return (messages$) =>
    messages$.pipe(
      ofType('buzzer_pressed'),
      switchMap(({ buzzerId }): Observable<0 | 1> => {
        if (buzzerId === null) return of(0);
        return concat(of(1 as const), timer(1000).pipe(map(() => 0 as const)));
      }),
    );
}
