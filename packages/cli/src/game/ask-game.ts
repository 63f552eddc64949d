import { connect$, linkEndText, type Connection } from '@hardware-ws/client';
import { confirmAll, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { firstValueFrom, filter, map, merge, type Observable } from 'rxjs';
import { backend, type BackendOptions } from '../backend/backend.ts';
import { withLooseTypes } from '../bridge/with-loose-types.ts';

/** The options of {@link askGame}. */
export interface AskGameOptions extends Omit<BackendOptions, 'clientType' | 'about' | 'fileServer'> {
  /** Message types outside the contract that may be sent and received. @default none */
  readonly looseTypes?: readonly string[];
}

/**
 * Sends a request to a game and returns the first answer, without announcing itself or answering pings. It rejects as soon as a
 * connection attempt fails, because a person at a terminal wants the reason instead of retries.
 */
export async function askGame<T>(
  options: AskGameOptions,
  ask: (game: Connection<QuizzerMessage, QuizzerOutgoingMessage>) => Observable<T>,
): Promise<T> {
  const protocol = confirmAll(withLooseTypes(backend(options), options.looseTypes ?? []));
  // The outcome of the message reports its failure.
  const game = connect$({ ...protocol, replies: {} }, { warn: () => undefined });
  const failed$ = game.status$.pipe(
    filter((status) => status.kind === 'waiting'),
    map(({ cause }): never => {
      throw new Error(`${linkEndText(cause)}.`);
    }),
  );
  // eslint-disable-next-line rxjs-x/no-ignored-default-value -- the status of a connection does not complete
  return firstValueFrom(merge(failed$, ask(game)));
}
