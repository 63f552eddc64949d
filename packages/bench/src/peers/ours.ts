import { connect$, type ConnectOptions } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { merge, skip, tap } from 'rxjs';
import type { Address, Connected, Press, ConnectionListener } from './candidate.ts';

/** Connects with this library, as its README shows. */
export function ours({ host, gameId }: Address, listener: ConnectionListener, options: ConnectOptions = {}): Connected {
  const game = connect$(quizzer({ host, gameId, clientType: 'buzzer', clientId: 'main' }), options);
  const status$ = game.status$.pipe(
    skip(1),
    tap(({ kind }) => {
      if (kind === 'open') listener.open();
      if (kind === 'waiting') listener.down();
    }),
  );
  const holding = merge(game, status$).subscribe({ error: () => listener.gaveUp() });
  const press = (message: Press) => {
    const delivered$ = game
      .deliver({ ...message })
      .pipe(
        tap((outcome) =>
          listener.outcome(message.n, outcome.kind === 'dropped' ? `dropped: ${outcome.cause}` : outcome.kind),
        ),
      );
    holding.add(delivered$.subscribe({ error: () => listener.outcome(message.n, 'threw') }));
  };
  return { press, close: () => holding.unsubscribe() };
}
