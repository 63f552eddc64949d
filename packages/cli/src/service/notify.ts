import process from 'node:process';
import { systemClock } from '@hardware-ws/client';
import {
  catchError,
  defer,
  EMPTY,
  finalize,
  ignoreElements,
  interval,
  map,
  NEVER,
  startWith,
  switchMap,
  takeWhile,
  type Observable,
} from 'rxjs';
import { hangupReloads } from '../process/hangup.ts';
import { signal$ } from '../process/signal.ts';
import { notifications$, type NotificationsOptions } from './notifications.ts';
import { notifySocket } from './notify-socket.ts';

/** The options of {@link notify$}. */
export interface NotifyOptions extends Pick<NotificationsOptions, 'hardware$' | 'text$'> {
  readonly log: { warn(text: string): void };
  /** @default the variables of the process */
  readonly variables?: Readonly<NodeJS.ProcessEnv>;
}

/** The delay before a message for which the socket was too full is sent again, in ms. */
const againMs = 1000;

/**
 * Tells the service manager how the service is: that it is ready, what it does, that it is alive, and that it reloads or stops
 * (`sd_notify` of systemd). Emits nothing. Without NOTIFY_SOCKET it completes, and nothing is loaded.
 */
export function notify$({ hardware$, text$, log, variables = process.env }: NotifyOptions): Observable<never> {
  const { NOTIFY_SOCKET: address = '' } = variables;
  if (address === '') return EMPTY;
  const messages$ = notifications$({
    hardware$,
    text$,
    reload$: hangupReloads ? signal$('SIGHUP') : NEVER,
    watchdogMs: watchdogMs(variables),
    clock: systemClock,
  });
  return defer(() => notifySocket(address)).pipe(
    switchMap(({ send, close }) => {
      const sent$ = (text: string) =>
        interval(againMs).pipe(
          startWith(0),
          map(() => send(text)),
          takeWhile((isSent) => !isSent),
          ignoreElements(),
        );
      return messages$.pipe(
        switchMap(sent$),
        finalize(() => {
          try {
            send('STOPPING=1');
          } catch {
            // The manager sees that the process ends.
          }
          close();
        }),
      );
    }),
    catchError((error: unknown) => {
      log.warn(`The service manager cannot be told how the service is: ${(error as Error).message}`);
      return EMPTY;
    }),
  );
}

/** The time of a watchdog that waits for this process. A variable that a parent process left behind names that process. */
function watchdogMs({ WATCHDOG_USEC, WATCHDOG_PID }: Readonly<NodeJS.ProcessEnv>): number | undefined {
  const isOurs = WATCHDOG_PID === undefined || WATCHDOG_PID === '' || Number(WATCHDOG_PID) === process.pid;
  const ms = Number(WATCHDOG_USEC) / 1000;
  return isOurs && ms > 0 ? ms : undefined;
}
