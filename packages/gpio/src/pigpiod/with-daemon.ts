import { connect, type LookupFunction } from 'node:net';
import { AsyncSubject, Observable, Subject, Subscription, elementAt, takeUntil, timer } from 'rxjs';
import { commandCodes } from './command-codes.ts';
import type { PigpiodAddress, DaemonLink } from './daemon-link.ts';
import { absentDaemon, lostDaemon, refusedDaemon, silentDaemon } from './daemon-errors.ts';
import { readReport, reportBytes, type Report } from './read-report.ts';

const answerBytes = 16;

/** How long the daemon may take to answer, and its machine to take a connection, in ms. */
const answerMs = 2000;
const connectMs = 5000;

/** How long what was written last may take to leave, in ms. */
const lastWordsMs = 1000;

/** Of two beats the second counts: an answer that waited behind a blocked event loop is read between them. */
function late$(ms: number) {
  return timer(ms, 0).pipe(elementAt(1));
}

/** Both addresses, whichever of them /etc/hosts may name: Node tries them in turn. */
const lookup: LookupFunction = (_name, _options, found) => {
  found(null, [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ]);
};

/**
 * Connects to the daemon, works with the connection and closes it; errors when it is refused or lost, or when a question
 * is not answered within 2 s: a machine that vanishes closes nothing.
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
    const ask: DaemonLink['ask'] = (command, p1 = 0, p2 = 0) => {
      const code = commandCodes[command];
      const result$ = new AsyncSubject<number>();
      asked.push({ code, result$ });
      const bytes = Buffer.alloc(answerBytes);
      [code, p1 >>> 0, p2 >>> 0].forEach((word, index) => bytes.writeUInt32LE(word, index * 4));
      socket.write(bytes);
      working.add(late$(answerMs).pipe(takeUntil(result$)).subscribe(fail(silentDaemon)));
      return result$;
    };
    const answer = (result: number) => {
      const answered = asked.shift();
      reporting = answered?.code === commandCodes.NOIB && result >= 0;
      answered?.result$.next(result);
      answered?.result$.complete();
    };

    const dialling = late$(connectMs).subscribe(fail(absentDaemon));
    working.add(dialling);
    socket.on('connect', () => {
      connected = true;
      dialling.unsubscribe();
      // Not by the subscriber itself, which as a subscription of its own would be ended after the socket.
      working.add(
        work({ ask, report$ }).subscribe({
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
    // Stays attached after the end: an error that nobody listens to would end the process.
    socket.on('error', (cause) => {
      subscriber.error(connected ? lostDaemon(address, cause) : refusedDaemon(address, cause));
    });
    socket.on('close', () => {
      subscriber.error(lostDaemon(address));
    });
    return () => {
      // First the work, whose last words (lamps put out) still go out.
      working.unsubscribe();
      if (!connected) return void socket.destroy();
      socket.end();
      // To a machine that has vanished they never do, and the process would not end.
      const leaving = timer(lastWordsMs).subscribe({ next: () => socket.destroy(), error: () => undefined });
      socket.once('close', () => leaving.unsubscribe());
    };
  });
}
