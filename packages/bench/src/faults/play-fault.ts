import type { ProxiedLink, TcpProxy } from '@hardware-ws/tcp-proxy';
import { EMPTY, defer, endWith, ignoreElements, merge, takeUntil, tap, timer, type Observable } from 'rxjs';
import type { Fault } from './fault.ts';
import { silenceMs } from './make-plans.ts';

/** Does it to what passes the proxy, and completes when nothing stands in the way any more. */
export function playFault$(fault: Fault, proxy: TcpProxy): Observable<never> {
  return defer(() => {
    const links = [...proxy.links];
    const each = (act: (link: ProxiedLink) => void) => links.forEach(act);
    const reset = () => each((link) => link.reset());
    const clear = () => proxy.be({});
    const after$ = (ms: number, act: () => void) => timer(ms).pipe(tap(act), ignoreElements());
    /** Until the links have ended, which the bench sees to in the end. */
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

/** A WebSocket's close frame as a server sends it. */
export function closeFrame(code: number): Buffer {
  return Buffer.from([0x88, 2, code >> 8, code & 0xff]);
}
