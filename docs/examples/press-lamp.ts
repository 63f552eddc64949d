// An adapter of your own: a pure operator from messages to lamp levels. Its test is press-lamp.spec.ts.
import { ofType } from '@hardware-ws/client';
import type { QuizzerMessage } from '@hardware-ws/quizzer';
import { concat, map, of, switchMap, timer, type Observable, type OperatorFunction } from 'rxjs';

/** Lights a lamp for one second after each press. */
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
