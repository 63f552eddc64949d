import { concat, NEVER, of, Subject } from 'rxjs';
import type { Fault } from '../faults/fault.ts';
import { logTo } from './log-to.ts';
import type { Status } from '../status.ts';
import { systemClock } from '../time/system-clock.ts';
import { lost } from '../testing/fake-dial/fake-event.ts';

function recorder() {
  const lines: string[] = [];
  const line = (level: string) => (text: string) => lines.push(`${level} ${text}`);
  return { lines, logger: { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') } };
}

describe('logTo', () => {
  it('logs every status change and every fault with its level', () => {
    const { lines, logger } = recorder();
    const fault: Fault = { kind: 'producer', error: 'oops' };
    const status$ = of<Status[]>(
      { kind: 'idle' },
      { kind: 'connecting', attempt: 1 },
      { kind: 'open', url: 'ws://show/' },
      { kind: 'waiting', attempt: 2, delayMs: 74.4, cause: lost(1011).end },
      { kind: 'closed' },
    );
    logTo({ status$, fault$: of(fault) }, logger);
    expect(lines).toEqual([
      'debug Connection idle',
      'debug Connecting, attempt 1',
      'info Connected to ws://show/',
      'warn Link down: the server had an error (code 1011); attempt 2 in 74 ms',
      'debug Connection closed',
      'warn A source of messages failed: oops',
    ]);
  });

  it('passes fields without secrets to a logger with child', () => {
    const { logger } = recorder();
    const fields: unknown[] = [];
    const child = (given: unknown) => {
      fields.push(given);
      return logger;
    };
    const status$ = of<Status[]>(
      { kind: 'open', url: 'ws://show/?token=S3CR3T' },
      { kind: 'waiting', attempt: 2, delayMs: 74.4, cause: lost(1011).end, url: 'ws://show/' },
    );
    const fault$ = of<Fault[]>({ kind: 'dropped', cause: 'offline', message: { type: 'join_game' } } as Fault, {
      kind: 'callback',
      where: 'replies.ping',
      error: 'oops',
    });
    logTo({ status$, fault$ }, { ...logger, child });
    expect(fields).toEqual([
      { status: 'open', url: 'ws://show/?token=…' },
      { status: 'waiting', url: 'ws://show/', attempt: 2, delayMs: 74, cause: 'closed' },
      { fault: 'dropped', type: 'join_game', cause: 'offline' },
      { fault: 'callback', where: 'replies.ping' },
    ]);
  });

  it('calls the methods on the logger', () => {
    const { lines, logger } = recorder();
    const own = {
      ...logger,
      debug(text: string) {
        this.info(text);
      },
    };
    logTo({ status$: concat(of<Status>({ kind: 'idle' }), NEVER), fault$: NEVER }, own);
    expect(lines).toEqual(['info Connection idle']);
  });

  it.each([fail, () => Promise.reject(new Error('disk full'))])(
    'continues when the logger fails by %p, and warns once',
    async (failing) => {
      const warn = jest.fn();
      const [status$, debug] = [
        new Subject<Status>(),
        jest.fn().mockImplementationOnce(failing).mockImplementationOnce(failing),
      ];
      const logger = { ...recorder().logger, debug };
      const logging = logTo({ status$, fault$: NEVER }, logger, systemClock, warn);
      for (const kind of ['idle', 'closed', 'idle'] as const) status$.next({ kind });
      await Promise.resolve();
      logging.unsubscribe();
      expect(debug).toHaveBeenCalledTimes(3);
      expect(warn.mock.calls).toEqual([[expect.stringMatching(/^The logger of logTo failed: Error: disk full/)]]);
    },
  );

  it('does not open the connection, and logs until unsubscribed', () => {
    const { lines, logger } = recorder();
    const [status$, fault$] = [new Subject<Status>(), new Subject<Fault>()];
    logTo({ status$, fault$ }, logger).unsubscribe();
    status$.next({ kind: 'idle' });
    expect([lines, status$.observed, fault$.observed]).toEqual([[], false, false]);
  });
});

function fail(): never {
  throw new Error('disk full');
}
