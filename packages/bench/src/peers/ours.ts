import { connect$, type ConnectOptions } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { merge, skip, tap } from 'rxjs';
import type { Address, Connected, Press, Told } from './candidate.ts';

/** This library, as its README has it. */
export function ours({ host, gameId }: Address, told: Told, options: ConnectOptions = {}): Connected {
  const game = connect$(quizzer({ host, gameId, clientType: 'buzzer', clientId: 'main' }), options);
  const status$ = game.status$.pipe(
    skip(1),
    tap(({ kind }) => {
      if (kind === 'open') told.open();
      if (kind === 'waiting') told.down();
    }),
  );
  const holding = merge(game, status$).subscribe({ error: () => told.gaveUp() });
  const press = (message: Press) => {
    const delivered$ = game
      .deliver({ ...message })
      .pipe(
        tap((outcome) =>
          told.outcome(message.n, outcome.kind === 'dropped' ? `dropped: ${outcome.cause}` : outcome.kind),
        ),
      );
    holding.add(delivered$.subscribe({ error: () => told.outcome(message.n, 'threw') }));
  };
  return { press, close: () => holding.unsubscribe() };
}
