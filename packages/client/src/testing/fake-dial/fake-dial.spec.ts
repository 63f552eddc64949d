import {
  EMPTY,
  NEVER,
  Observable,
  ReplaySubject,
  Subject,
  asapScheduler,
  defer,
  filter,
  finalize,
  firstValueFrom,
  ignoreElements,
  map,
  observeOn,
  of,
  startWith,
  switchMap,
  throwError,
  timer,
} from 'rxjs';
import { LinkError } from '../../link/end/link-error.ts';
import type { Dial } from '../../link/dial/dial.ts';
import type { Socket, SocketEvent } from '../../link/dial/socket.ts';
import { dialRules } from '../dial-rules/dial-rules.ts';
import type { DialPeer, PeerSocket } from '../dial-rules/dial-peer.ts';
import { type FakeAction, fakeDial } from './fake-dial.ts';
import { type FakeEvent, frame, lost, opened } from './fake-event.ts';
import { marbles } from '../marbles/marbles.ts';

const request = { url: 'ws://fake/' };

/** A server behind a fake dial: every script is a socket that the test controls. */
function fakePeer(): DialPeer {
  const accepted$ = new Subject<PeerSocket>();
  let playing = 0;
  const played = <T>(script$: Observable<T>) =>
    defer(() => {
      playing += 1;
      return script$.pipe(finalize(() => (playing -= 1)));
    });
  const fake = fakeDial(
    defer(() => {
      const near$ = new Subject<FakeEvent>();
      const far = farEnd(near$);
      accepted$.next(far);
      return played(near$.pipe(observeOn(asapScheduler), startWith(opened)));
    }),
  );
  const farEnd = (near$: Subject<FakeEvent>): PeerSocket => {
    const ended$ = new ReplaySubject<{ code: number }>(1);
    const received$ = new ReplaySubject<string>();
    const follow = (action: FakeAction) => {
      if (action.kind === 'write') received$.next(action.text);
      if (action.kind === 'close') ended$.next({ code: action.code });
      if (action.kind === 'kill') ended$.next({ code: 1006 });
    };
    fake.action$.subscribe(follow);
    return {
      received$,
      ended$,
      send: (text) => near$.next(frame(text)),
      close: (code, reason) => near$.error(lost(code, reason)),
      reset: () => near$.error(lost(1006)),
    };
  };
  const failing = fakeDial(throwError(() => new LinkError({ kind: 'failed', error: new Error('nothing there') })));
  const never = fakeDial(played(NEVER));
  const dial: Dial = (to) => (({ 'ws://fake/': fake, 'ws://silent/': never })[to.url] ?? failing).dial(to);
  const leftovers = async () => {
    await firstValueFrom(timer(0));
    return playing > 0 ? [`${playing} scripts`] : [];
  };
  return {
    dial,
    accepting: request,
    refusing: { url: 'ws://nowhere/' },
    silent: { url: 'ws://silent/' },
    accepted$,
    leftovers,
  };
}

describe('fakeDial', () => {
  it('shows sent messages', () => {
    marbles(({ cold, expectObservable }) => {
      const { dial, sent$ } = fakeDial(cold('o', { o: opened }));
      dial(request).subscribe((event) => event.kind === 'opened' && event.socket.write('{"type":"join","name":"Ada"}'));
      expectObservable(sent$).toBe('m', { m: { type: 'join', name: 'Ada' } });
    });
  });

  it.each(dialRules)('$rule', ({ check }) => check(fakePeer()));

  it('plays the scripts in turn and then the last one repeatedly; one that completes leaves its socket open', () => {
    marbles(({ cold, expectObservable }) => {
      const { dial } = fakeDial(cold('o1', { o: opened, 1: frame('1') }), cold('o2|', { o: opened, 2: frame('2') }));
      const data$ = dial(request).pipe(switchMap((event) => (event.kind === 'opened' ? event.socket.frame$ : EMPTY)));
      expectObservable(data$).toBe('-a', { a: '1' });
      expectObservable(data$).toBe('-a', { a: '2' });
      expectObservable(data$).toBe('-a', { a: '2' });
    });
  });

  it('never opens without a script', () => {
    marbles(({ expectObservable }) => expectObservable(fakeDial().dial(request)).toBe('-'));
  });

  it('records each action with the number of its dial', () => {
    marbles(({ cold, expectObservable }) => {
      const { dial, action$ } = fakeDial(cold('-#', undefined, lost()), NEVER);
      expectObservable(action$).toBe('a-b-c', {
        a: { kind: 'dial', dial: 1, request },
        b: { kind: 'dial', dial: 2, request },
        c: { kind: 'kill', dial: 2 },
      });
      expectObservable(dial(request)).toBe('-#', undefined, lost());
      expectObservable(dial(request), '--^-!').toBe('-');
    });
  });

  it.each(['closed', 'killed'])('says false to a write after it was %s', async (how) => {
    const { dial, written$ } = fakeDial(of(opened));
    const written = jest.fn();
    written$.subscribe(written);
    const open$ = new ReplaySubject<SocketEvent>(1);
    const dialled = dial(request).subscribe(open$);
    const event = await firstValueFrom(open$);
    if (event.kind !== 'opened') throw new Error('not opened');
    if (how === 'closed') event.socket.close(1000, '');
    else dialled.unsubscribe();
    expect(event.socket.write('late')).toBe(false);
    expect(written).not.toHaveBeenCalled();
  });

  it('errors like its script, which does not count as a kill', () => {
    marbles(({ cold, expectObservable }) => {
      const { dial, action$ } = fakeDial(cold('--#', undefined, lost(1011)));
      expectObservable(action$.pipe(filter(({ kind }) => kind === 'kill'))).toBe('-');
      expectObservable(dial(request).pipe(ignoreElements())).toBe('--#', undefined, lost(1011));
    });
  });
});

describe('dialRules', () => {
  const rule = (begins: string) => dialRules.find((each) => each.rule.startsWith(begins));
  /** A dial with faulty sockets. */
  const spoilt = (spoil: (socket: Socket) => Partial<Socket>): DialPeer => {
    const peer = fakePeer();
    const spoilEvent = (event: SocketEvent): SocketEvent =>
      event.kind === 'opened' ? { ...event, socket: { ...event.socket, ...spoil(event.socket) } } : event;
    return { ...peer, dial: (to) => peer.dial(to).pipe(map(spoilEvent)) };
  };

  it('reject frames that reach only the latest subscriber', async () => {
    const peer = spoilt(({ frame$ }) => {
      let latest: unknown;
      return {
        frame$: new Observable((subscriber) => {
          latest = subscriber;
          subscriber.add(frame$.pipe(filter(() => latest === subscriber)).subscribe(subscriber));
        }),
      };
    });
    await expect(rule('gives each frame')?.check(peer)).rejects.toThrow('expected "a1,b1,b2,c2"');
  });

  it('reject frames that are buffered for later subscribers', async () => {
    const peer = spoilt(({ frame$ }) => {
      const kept$ = new ReplaySubject<string | ArrayBuffer>();
      frame$.subscribe(kept$);
      return { frame$: kept$ };
    });
    await expect(rule('gives each frame')?.check(peer)).rejects.toThrow('expected "a1,b1,b2,c2"');
  });

  it('reject a socket that throws at a close after its end', async () => {
    const close = () => {
      throw new Error('not open');
    };
    await expect(rule('does not throw')?.check(spoilt(() => ({ close })))).rejects.toThrow('not open');
  });

  it('reject a pong with another payload than its ping', async () => {
    const peer = spoilt((socket) => ({ ping: () => socket.ping?.('another') }));
    await expect(rule('answers a ping')?.check(peer)).rejects.toThrow('expected "7", got "another"');
  });
});
