import { EMPTY, ignoreElements, switchMap, tap, timer, type Observable } from 'rxjs';
import { placeText, type ClientAbout } from './client-about.ts';

/** The options of {@link duplicateWarnings}. */
export interface DuplicateWarningsOptions {
  readonly log: { info(text: string): void; warn(text: string): void };
  readonly gameId: number;
  readonly clientType: string;
  readonly clientId: string;
  /** The file that names this client. @default the command line */
  readonly file?: string | undefined;
  /** Describes this client. */
  readonly about: () => ClientAbout;
}

/** How often the warning is repeated, in ms. */
const everyMs = 60_000;

/** Warns about the other clients that have our type and id, and repeats it every minute until they are gone. Emits nothing. */
export function duplicateWarnings(
  duplicate$: Observable<readonly ClientAbout[]>,
  { log, gameId, clientType, clientId, file, about }: DuplicateWarningsOptions,
): Observable<never> {
  const remedy =
    file === undefined
      ? 'start one of them with a different --client-id'
      : `give one of them a different websocket.client_id (${file})`;
  const warn = (others: readonly ClientAbout[]) => {
    const who = `another client in game ${gameId} is also ${clientType} ${clientId}`;
    const where = `${others.map(placeText).join('; ')} (this one: ${placeText(about())})`;
    log.warn(`${who}: ${where}; the host cannot tell them apart: ${remedy}`);
  };
  return duplicate$.pipe(
    switchMap((others) => {
      if (others.length > 0) return timer(0, everyMs).pipe(tap(() => warn(others)));
      log.info(`the other client in game ${gameId} that was also ${clientType} ${clientId} is gone`);
      return EMPTY;
    }),
    ignoreElements(),
  );
}
