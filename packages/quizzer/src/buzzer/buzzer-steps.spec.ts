import { marbles } from '@hardware-ws/client/testing';
import { NEVER, Subject, map, merge, of, skip, tap, type Observable } from 'rxjs';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';
import type { BuzzerIncomingMessage } from './buzzer-input.ts';
import { initialBuzzerState } from './buzzer-state.ts';
import { buzzerSteps, type BuzzerStepsOptions, type BuzzerStepWithInput } from './buzzer-steps.ts';

type Heard = BuzzerIncomingMessage;
type Press = QuizzerOutgoingMessage<'buzzer_pressed'>;

function status(connected: boolean, clientId: string, clientType = 'buzzer') {
  return { type: 'client_connection_status', client_type: clientType, client_id: clientId, connected } as const;
}

/** e, d: enabled, disabled; j, g: this box joined, is gone; J: another box joined; n, 7: a null and a number from that box. */
const messages: Readonly<Record<string, Heard>> = {
  e: { type: 'toggle_buzzers', enabled: true },
  d: { type: 'toggle_buzzers', enabled: false },
  j: status(true, 'main'),
  g: status(false, 'main'),
  J: status(true, 'other'),
  n: { type: 'buzzer_pressed', buzzerId: null, press_id: 'theirs-1' },
  7: { type: 'buzzer_pressed', buzzerId: 7, press_id: 'theirs-2' },
};

const presses: Readonly<Record<string, Press>> = {
  2: { type: 'buzzer_pressed', buzzerId: 2, at: 0 },
  5: { type: 'buzzer_pressed', buzzerId: 5, at: 0 },
};

/** What a step sends, in short: the buzzer's id, n for null, p for a presence, . for nothing. */
function sends({ send }: BuzzerStepWithInput): string {
  const short = (message: BuzzerStepWithInput['send'][number]) => {
    if (message.type === 'client_connection_status') return 'p';
    return message.buzzerId === null ? 'n' : String(message.buzzerId);
  };
  return send.map(short).join('') || '.';
}

/** A step whose letter in a marble diagram is what it sent. */
const letters = { '.': '.', n: 'n', 2: '2', 5: '5', p: 'p' };

function run(
  body: (
    helpers: Parameters<Parameters<typeof marbles>[0]>[0] & {
      readonly steps: (given: Partial<BuzzerStepsOptions>) => (source: Observable<Press>) => Observable<string>;
    },
  ) => void,
): void {
  marbles((helpers) => {
    const defaults = { messages$: NEVER, online$: NEVER, clock: helpers.clock, clientId: 'main' };
    body({
      ...helpers,
      steps: (given) => (source) => source.pipe(buzzerSteps({ ...defaults, ...given }), map(sends)),
    });
  });
}

describe('buzzerSteps', () => {
  it('sends the first press after each enabling, and null before it', () => {
    run(({ hot, cold, steps, expectObservable }) => {
      const source = hot('  ----2--5--------5--', presses);
      const messages$ = hot('-e----------e------', messages);
      const online$ = cold(' t------------------', { t: true });
      const expected = '     .n--2--.----n---5--';
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('accepts no presses while disabled or offline', () => {
    run(({ hot, steps, expectObservable }) => {
      const online$ = hot('  t--------f--t-----', { t: true, f: false });
      const messages$ = hot('-e-d-e---------e--', messages);
      const source = hot('   ----2-----2--2---2', presses);
      const expected = '     .n-..n---..-..-n-2';
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('locks a buzzer after a false start, if asked to', () => {
    run(({ hot, clock, steps, expectObservable }) => {
      const online$ = hot('  t', { t: true });
      const messages$ = hot('----e', messages);
      const pressed = hot('  --2---2---5 500ms 2', presses).pipe(map((press) => ({ ...press, at: clock.monotonic() })));
      const expected = '     .-.-n-.---5 500ms .';
      expectObservable(pressed.pipe(steps({ messages$, online$, falseStartMs: 500 }))).toBe(expected, letters);
    });
  });

  it('reads its clock to distinguish a new round from a report of the host', () => {
    run(({ hot, steps, expectObservable }) => {
      const online$ = hot('  t', { t: true });
      const messages$ = hot('-e-j 999ms e j 1s e', messages);
      const source = hot('   --2', presses);
      const expected = '     .n2. 999ms . . 1s n';
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('goes on where another box left off, and does not clear the round that it won', () => {
    run(({ hot, steps, expectObservable }) => {
      const given = { messages$: hot('-je--e', messages), online$: of(true) };
      const initialState = { ...initialBuzzerState, selected: 2, winnerHeard: true };
      expectObservable(hot<Press>('').pipe(steps({ ...given, initialState }))).toBe('...--n', letters);
      expectObservable(hot<Press>('').pipe(steps(given))).toBe('..n--n', letters);
    });
  });

  it('announces that the box is connected, after a round that this must not end', () => {
    run(({ hot, steps, expectObservable }) => {
      const online$ = hot('  t', { t: true });
      const messages$ = hot('-g-e-gd', messages);
      const source = hot('   ----2', presses);
      const expected = '     .p-n2.p';
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('answers only for its own client type and id', () => {
    run(({ hot, steps, expectObservable }) => {
      const messages$ = hot('-go', { ...messages, o: status(false, 'spare', 'box') });
      const given = { messages$, online$: of(true), clientId: 'spare', clientType: 'box' };
      expectObservable(NEVER.pipe(steps(given))).toBe('..p', letters);
    });
  });

  it('emits the input that caused each step', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const messages$ = hot('-e', messages);
      const input$ = hot('--2', presses).pipe(
        buzzerSteps({ messages$, online$: NEVER, clock, clientId: 'main' }),
        map(({ input }) => input),
      );
      expectObservable(input$).toBe('-ab', {
        a: { kind: 'message', message: messages['e'], at: 1 },
        b: { kind: 'press', press: presses[2], at: 2 },
      });
    });
  });

  it('ignores a press that is too old by its clock, and accepts the next one', () => {
    run(({ hot, cold, steps, expectObservable }) => {
      const messages$ = hot('-e', messages);
      const online$ = cold(' t', { t: true });
      const late = { ...presses, 3: { type: 'buzzer_pressed', buzzerId: 5, at: 10_000 } } as typeof presses;
      const source = hot('     1499ms 2 9s (23)', late);
      expectObservable(hot('1499ms 2', presses).pipe(steps({ messages$, online$ }))).toBe('.n 1497ms 2', letters);
      const expected = '       .n 10498ms (.5)';
      expectObservable(source.pipe(skip(1), steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('sends nothing in a round that another box has won', () => {
    run(({ hot, steps, expectObservable }) => {
      const online$ = hot('  t', { t: true });
      const messages$ = hot('-e7---e', messages);
      const source = hot('   ----2--2', presses);
      const expected = '     .n.-.-n2';
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('leaves the clear to the box that joined last, and holds a press until the clear has come', () => {
    run(({ hot, steps, expectObservable }) => {
      const online$ = hot('  t', { t: true });
      const messages$ = hot('-J 2s e--n', messages);
      const source = hot('   -- 2s -2', { 2: { ...presses[2], at: 2003 } as Press });
      const expected = '     .. 2s ..-2';
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('clears the round itself after a second without a clear, and at once from then on', () => {
    run(({ hot, steps, expectObservable }) => {
      const online$ = hot('  t', { t: true });
      const messages$ = hot('-J 2s e 999ms - 1s e', messages);
      const expected = '     .. 2s . 999ms n 1s n';
      expectObservable(NEVER.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('does not clear a round that has already ended', () => {
    run(({ hot, steps, expectObservable }) => {
      const online$ = hot('  t', { t: true });
      const messages$ = hot('-J 2s e 900ms d', messages);
      const expected = '     .. 2s . 900ms . 1s -';
      expectObservable(NEVER.pipe(steps({ messages$, online$ }))).toBe(expected, letters);
    });
  });

  it('does not send a clear after it is unsubscribed', () => {
    run(({ hot, steps, expectObservable }) => {
      const messages$ = hot('-J 2s e', messages);
      expectObservable(NEVER.pipe(steps({ messages$, online$: of(true) })), '^ 2500ms !').toBe('.. 2s .', letters);
    });
  });

  it('recognizes its own press by the press_id when it comes back', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const heard$ = new Subject<Heard>();
      const messages$ = merge(hot('-e', messages), heard$);
      const step$ = hot('--2', presses).pipe(
        buzzerSteps({ messages$, online$: of(true), clock, clientId: 'main' }),
        tap(({ input, send: [message] }) => {
          if (input.kind === 'press' && message) heard$.next(message);
        }),
        map(({ state: { selected, lostTo } }) => ({ selected, lostTo })),
      );
      const [none, won] = [
        { selected: null, lostTo: null },
        { selected: 2, lostTo: null },
      ];
      expectObservable(step$).toBe('nn(ww)', { n: none, w: won });
    });
  });

  it('completes with its source, and unsubscribes from everything else', () => {
    run(({ cold, hot, steps, expectObservable, expectSubscriptions }) => {
      const messages$ = hot('-e-----', messages);
      const online$ = hot('  t------', { t: true });
      const source = cold('  --2--| ', presses);
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe('.n2--|', letters);
      for (const { subscriptions } of [messages$, online$, source]) expectSubscriptions(subscriptions).toBe('^----!');
    });
  });

  it('completes at once with an empty source, but accepts a press that is emitted at once', () => {
    run(({ cold, steps, expectObservable }) => {
      expectObservable(cold<Press>('|').pipe(steps({}))).toBe('|');
      const enabled = { online$: of(true), messages$: of<Heard>({ type: 'toggle_buzzers', enabled: true }) };
      expectObservable(of<Press>({ type: 'buzzer_pressed', buzzerId: 2 }).pipe(steps(enabled))).toBe('(abc|)', {
        a: '.',
        b: 'n',
        c: '2',
      });
    });
  });

  it('follows the host and the link even if nobody presses', () => {
    run(({ hot, steps, expectObservable }) => {
      expectObservable(NEVER.pipe(steps({}))).toBe('-');
      const messages$ = hot('-e-e', messages);
      expectObservable(NEVER.pipe(steps({ messages$ }))).toBe('-n-n', letters);
    });
  });

  it('continues when the messages end', () => {
    run(({ cold, hot, steps, expectObservable }) => {
      const online$ = cold('  (t|)', { t: true });
      const messages$ = cold('-(e|)', messages);
      const source = hot('    ----2-|', presses);
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe('.n--2-|', letters);
    });
  });

  it.each(['source', 'messages$', 'online$'])('passes on an error of %s and lets go of the others', (failing) => {
    run(({ hot, cold, steps, expectObservable, expectSubscriptions }) => {
      const source = failing === 'source' ? cold<Press>('---#') : hot<Press>('-----');
      const messages$ = failing === 'messages$' ? cold<Heard>('---#') : hot<Heard>('-----');
      const online$ = failing === 'online$' ? cold<boolean>('---#') : hot<boolean>('-----');
      expectObservable(source.pipe(steps({ messages$, online$ }))).toBe('---#');
      for (const { subscriptions } of [source, messages$, online$]) expectSubscriptions(subscriptions).toBe('^--!');
    });
  });

  it('unsubscribes from everything when it is unsubscribed', () => {
    run(({ hot, steps, expectObservable, expectSubscriptions }) => {
      const [source, messages$, online$] = [hot('2----', presses), hot('-e---', messages), hot<boolean>('-----')];
      const left = '^--!';
      expectObservable(source.pipe(steps({ messages$, online$ })), left).toBe('.n--', letters);
      for (const { subscriptions } of [source, messages$, online$]) expectSubscriptions(subscriptions).toBe(left);
    });
  });

  it('keeps no state between two uses of the same operator', () => {
    run(({ hot, steps, expectObservable }) => {
      const operator = steps({ messages$: hot('-e---', messages), online$: hot('t----', { t: true }) });
      expectObservable(hot('                   --2--', presses).pipe(operator)).toBe('.n2', letters);
      expectObservable(hot('                   ---5-', presses).pipe(operator)).toBe('.n-5', letters);
      const again = hot('                      ----2', presses).pipe(operator);
      expectObservable(again).toBe('           .n--2', letters);
      expectObservable(again, '                --^--').toBe('----.', letters);
    });
  });

  it('errors if its clock throws', () => {
    run(({ hot, steps, expectObservable }) => {
      const error = new Error('no time');
      const clock = {
        monotonic: () => {
          throw error;
        },
        wall: () => 0,
      };
      expectObservable(NEVER.pipe(steps({ clock, messages$: hot('-e', messages) }))).toBe('-#', {}, error);
    });
  });
});
