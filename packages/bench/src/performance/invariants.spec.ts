import { connect$, type Connection, type Socket, type SocketEvent } from '@hardware-ws/client';
import { quizzer, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { Observable, Subject, type Subscription } from 'rxjs';

const protocol = quizzer({ host: 'localhost:1', gameId: 1, clientType: 'buzzer' });
const timers = ['setTimeout', 'setInterval', 'setImmediate'] as const;

/** Counts the timers that a task creates and the subscriptions that it leaves open. */
function made(task: () => void): { readonly timers: number; readonly subscriptions: number } {
  const timing = timers.map((name) => jest.spyOn(globalThis, name));
  const subscribing = jest.spyOn(Observable.prototype, 'subscribe');
  task();
  const counts = {
    timers: timing.reduce((sum, { mock }) => sum + mock.calls.length, 0),
    subscriptions: subscribing.mock.results.filter(({ value }) => !(value as Subscription).closed).length,
  };
  [...timing, subscribing].forEach((spy) => spy.mockRestore());
  return counts;
}

describe('a message on an open connection', () => {
  const written: string[] = [];
  const event$ = new Subject<SocketEvent>();
  const frame$ = new Subject<string>();
  let game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  let holding: Subscription;
  let heard = 0;

  beforeAll(() => {
    const socket: Socket = { frame$, write: (text) => written.push(String(text)) > 0, close: () => event$.complete() };
    game = connect$(protocol, { dial: () => event$ });
    holding = game.subscribe({ next: () => (heard += 1) });
    holding.add(game.on('toggle_buzzers').subscribe({ next: () => (heard += 1) }));
    event$.next({ kind: 'opened', url: 'ws://localhost:1/', socket });
  });
  afterAll(() => holding.unsubscribe());

  it('creates no timer and leaves no subscription open when it is received', () => {
    const data = JSON.stringify({ type: 'toggle_buzzers', enabled: true });
    const counts = made(() => {
      for (let n = 0; n < 100; n++) frame$.next(data);
    });
    expect(heard).toBe(200);
    expect(counts).toEqual({ timers: 0, subscriptions: 0 });
  });

  it('creates no timer and leaves no subscription open when it is sent', () => {
    written.length = 0;
    const counts = made(() => {
      for (let n = 0; n < 100; n++)
        game.send.next({ type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true });
    });
    expect(written).toHaveLength(100);
    expect(counts).toEqual({ timers: 0, subscriptions: 0 });
  });

  it('creates at most one timer for any number of messages that await confirmation', () => {
    const press = (pressId: string): QuizzerOutgoingMessage => ({
      type: 'buzzer_pressed',
      buzzerId: 1,
      press_id: pressId,
    });
    const back = (pressId: string) => frame$.next(JSON.stringify(press(pressId)));
    const counts = made(() => {
      for (let n = 0; n < 100; n++) {
        game.send.next(press(`p${n}`));
        back(`p${n}`);
      }
    });
    expect(counts.timers).toBeLessThanOrEqual(1);
    expect(counts.subscriptions).toBeLessThanOrEqual(2);
  });
});
