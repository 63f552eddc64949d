import { connect, type LookupFunction } from 'node:net';
import { AsyncSubject, Observable, Subject, Subscription, elementAt, takeUntil, timer } from 'rxjs';
import { commandCodes } from './command-codes.ts';
import { absentDaemonError, lostDaemonError, unreachableDaemonError, silentDaemonError } from './daemon-errors.ts';
import type { PigpiodAddress, DaemonLink } from './daemon-link.ts';
import { readReport, reportBytes, type Report } from './read-report.ts';

const answerBytes = 16;

/** How long the daemon may take to answer, and its machine to accept a connection, in ms. */
const answerMs = 2000;
const connectMs = 5000;

/** How long the last writes may take to leave, in ms. */
const flushMs = 1000;

/**
 * The second beat counts, not the first: an answer that waited while the event loop was blocked is read between the
 * two.
 */
function deadline$(ms: number) {
  return timer(ms, 0).pipe(elementAt(1));
}

/** Both addresses, whichever of them /etc/hosts names. Node tries them in turn. */
const lookup: LookupFunction = (_name, _options, found) => {
  found(null, [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ]);
};

/**
 * Connects to the daemon, runs the Observable of `work` with the connection and closes it. Errors if the connection is
 * refused or lost, or if a command is not answered within 2 s, because a machine that vanishes does not close its
 * connections.
 */
export function withDaemon$<T>(address: PigpiodAddress, work: (link: DaemonLink) => Observable<T>): Observable<T> {
  return new Observable((subscriber) => {
    const socket = connect({ ...address, noDelay: true, ...(address.host === 'localhost' ? { lookup } : {}) });
    const working = new Subscription();
    const report$ = new Subject<Report>();
    const asked: { readonly code: number; readonly result$: AsyncSubject<number> }[] = [];
    let unread: Buffer = Buffer.alloc(0);
    let reporting = false;
    let connected = false;

    const fail = (why: (address: PigpiodAddress) => Error) => ({
      next: () => subscriber.error(why(address)),
      error: (error: unknown) => subscriber.error(error),
    });
    const request: DaemonLink['request'] = (command, p1 = 0, p2 = 0) => {
      const code = commandCodes[command];
      const result$ = new AsyncSubject<number>();
      asked.push({ code, result$ });
      const bytes = Buffer.alloc(answerBytes);
      [code, p1 >>> 0, p2 >>> 0].forEach((word, index) => bytes.writeUInt32LE(word, index * 4));
      socket.write(bytes);
      working.add(deadline$(answerMs).pipe(takeUntil(result$)).subscribe(fail(silentDaemonError)));
      return result$;
    };
    const answer = (result: number) => {
      const answered = asked.shift();
      reporting = answered?.code === commandCodes.NOIB && result >= 0;
      answered?.result$.next(result);
      answered?.result$.complete();
    };

    const dialling = deadline$(connectMs).subscribe(fail(absentDaemonError));
    working.add(dialling);
    socket.on('connect', () => {
      connected = true;
      dialling.unsubscribe();
      // Not subscribed with the subscriber itself, because then the work would end after the socket.
      working.add(
        work({ request, report$ }).subscribe({
          next: (value) => subscriber.next(value),
          error: (error: unknown) => subscriber.error(error),
          complete: () => subscriber.complete(),
        }),
      );
    });
    socket.on('data', (bytes) => {
      unread = Buffer.concat([unread, bytes]);
      for (;;) {
        const wanted = reporting ? reportBytes : answerBytes;
        if (subscriber.closed || unread.length < wanted) return;
        const taken = unread.subarray(0, wanted);
        unread = unread.subarray(wanted);
        if (reporting) report$.next(readReport(taken));
        else answer(taken.readInt32LE(12));
      }
    });
    // The listener stays attached after the end, because an error without a listener would end the process.
    socket.on('error', (cause) => {
      subscriber.error(connected ? lostDaemonError(address, cause) : unreachableDaemonError(address, cause));
    });
    socket.on('close', () => {
      subscriber.error(lostDaemonError(address));
    });
    return () => {
      // The work ends first, so that its last commands, which turn off lamps, are still sent.
      working.unsubscribe();
      if (!connected) return void socket.destroy();
      socket.end();
      // If the machine has vanished, they never leave, and the process would not end.
      const flushing = timer(flushMs).subscribe({ next: () => socket.destroy(), error: () => undefined });
      socket.once('close', () => flushing.unsubscribe());
    };
  });
}
