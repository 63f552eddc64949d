import type { ProxiedLink, TcpProxy } from '@hardware-ws/tcp-proxy';
import { EMPTY, defer, endWith, ignoreElements, merge, takeUntil, tap, timer, type Observable } from 'rxjs';
import type { Fault } from './fault.ts';
import { silenceMs } from './make-plans.ts';

/** Injects a fault into all links of the proxy. Completes when the fault no longer affects any connection. */
export function playFault$(fault: Fault, proxy: TcpProxy): Observable<never> {
  return defer(() => {
    const links = [...proxy.links];
    const each = (act: (link: ProxiedLink) => void) => links.forEach(act);
    const reset = () => each((link) => link.reset());
    const clear = () => proxy.be({});
    const after$ = (ms: number, act: () => void) => timer(ms).pipe(tap(act), ignoreElements());
    /** Completes when all links have ended. Resets them after `ms`. */
    const untilOver$ = (ms: number) =>
      after$(ms, reset).pipe(takeUntil(merge(...links.map(({ over$ }) => over$)).pipe(endWith(undefined))));
    switch (fault.kind) {
      case 'reset':
        reset();
        return EMPTY;
      case 'fin':
        each((link) => link.finish());
        return EMPTY;
      case 'close':
        each((link) => link.say(closeFrame(fault.code)));
        return EMPTY;
      case 'outage':
        proxy.be({ refusing: true });
        reset();
        return after$(fault.ms, clear);
      case 'stall':
        proxy.be({ held: fault.ways });
        return after$(fault.ms, clear);
      case 'stall, reset':
        proxy.be({ held: fault.ways });
        return after$(fault.ms, () => {
          reset();
          clear();
        });
      case 'silence':
        each((link) => link.silence());
        return untilOver$(silenceMs);
      case 'slices':
        proxy.be({ byteMs: 0 });
        return after$(fault.ms, clear);
      case 'delay':
        proxy.be(fault);
        return after$(fault.ms, clear);
      case 'flip':
        each((link) => link.flipNext(fault.way));
        return untilOver$(2000);
      case 'drip':
        proxy.be({ byteMs: fault.byteMs });
        reset();
        return after$(fault.ms, clear);
    }
  });
}

/** Builds an unmasked WebSocket close frame, as a server sends it. */
export function closeFrame(code: number): Buffer {
  return Buffer.from([0x88, 2, code >> 8, code & 0xff]);
}
