import { connect$, linkEndText, type Connection } from '@hardware-ws/client';
import { confirmAll, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { firstValueFrom, filter, map, merge, type Observable } from 'rxjs';
import { backend, type BackendOptions } from '../backend/backend.ts';
import { withLooseTypes } from '../bridge/with-loose-types.ts';

/** What is needed to ask a game something, unannounced. */
export interface AskGameOptions extends Omit<BackendOptions, 'clientType' | 'about' | 'fileServer'> {
  /** Types of messages beyond the contract that are to get through. @default none */
  readonly looseTypes?: readonly string[];
}

/**
 * Asks a game something once, without being announced in it and without answering anybody. Rejects with the reason as soon as a
 * dial fails: who asks by hand wants to know, not to wait.
 */
export async function askGame<T>(
  options: AskGameOptions,
  ask: (game: Connection<QuizzerMessage, QuizzerOutgoingMessage>) => Observable<T>,
): Promise<T> {
  const protocol = confirmAll(withLooseTypes(backend(options), options.looseTypes ?? []));
  // What becomes of the message is told by its outcome.
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
