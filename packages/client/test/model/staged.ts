import { NEVER, Subscription, finalize, tap, timer, type Observable } from 'rxjs';
import { connect$ } from '../../src/connect.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Outcome } from '../../src/outbound/outcome.ts';
import { fakeDial } from '../../src/testing/fake-dial/fake-dial.ts';
import type { FakeEvent } from '../../src/testing/fake-dial/fake-event.ts';
import type { MarblesHelpers } from '../../src/testing/marbles/marbles.ts';
import { another } from './another.ts';
import { closable } from './closable.ts';
import { stage, stageOptions, type Heard } from './stage.ts';
import type { StageMessage } from './stage-message.ts';
import { texts } from './texts.ts';

/** A connection to the {@link stage}, the commands for it, and a log of all its events and those of its sockets. */
export function staged({ clock, timers, flush }: MarblesHelpers, ...scripts: readonly Observable<FakeEvent>[]) {
  const fake = fakeDial(...scripts, NEVER);
  let looks = 0;
  const monotonic = () => {
    // An endless loop within one ms must fail instead of hang.
    if ((looks += 1) > 10_000) throw new Error('an endless loop');
    return clock.monotonic();
  };
  const game = connect$(stage, { ...stageOptions, clock: { ...clock, monotonic }, dial: closable(fake.dial) });
  const log: string[] = [];
  const say = (text: string) => void log.push(`${clock.monotonic()} ${text}`);
  const see = <T>(seen$: Observable<T>, text: (value: T) => string) =>
    seen$.pipe(tap((value) => say(text(value)))).subscribe();

  let subscribed = 0;
  let subscribers: { readonly to: 'all' | 'score' | 'nothing'; readonly subscription: Subscription }[] = [];
  let deliveries: readonly Subscription[] = [];

  const subscribe = (to: 'all' | 'score' | 'nothing') => {
    const n = subscribed;
    const subscriber = { to, subscription: new Subscription() };
    const unsubscribe = () => {
      subscribers = subscribers.filter((other) => other !== subscriber);
      subscriber.subscription.unsubscribe();
    };
    const observe = (heard: Heard) => {
      say(`heard by ${n} ${heard.type} ${heard.id}`);
      if (heard.then) game.send.next(heard.then);
      if (heard.unsubscribe) unsubscribe();
    };
    subscribed += 1;
    subscribers.push(subscriber);
    const heard$: Observable<Heard> = to === 'all' ? game : to === 'score' ? game.on('score') : game.keepOpen$;
    subscriber.subscription.add(heard$.pipe(tap(observe)).subscribe());
  };
  const unsubscribe = (nth: number) =>
    subscribers.splice(nth, 1).map((subscriber) => {
      subscriber.subscription.unsubscribe();
      return subscriber;
    });

  see(fake.action$, texts.action);
  see(game.status$, texts.status);
  see(game.fault$, texts.fault);
  const sendAgain = (fault: Fault) => {
    const message = 'message' in fault ? (fault.message as StageMessage) : undefined;
    if (message?.again) game.send.next(another(message, 0.5));
  };
  game.fault$.pipe(tap(sendAgain)).subscribe();
  return {
    subscribe,
    unsubscribe: (nth: number) => void unsubscribe(nth),
    resubscribe: (nth: number) => unsubscribe(nth).forEach(({ to }) => subscribe(to)),
    send: (...messages: readonly StageMessage[]) => messages.forEach((message) => game.send.next(message)),
    deliver: (message: StageMessage) => {
      const observe = (outcome: Outcome) => {
        say(texts.outcome(outcome));
        if (message.again) game.send.next(another(message, 0.25));
      };
      const delivery = new Subscription();
      deliveries = [...deliveries, delivery];
      const forget = () => (deliveries = deliveries.filter((other) => other !== delivery));
      delivery.add(game.deliver(message).pipe(tap(observe), finalize(forget)).subscribe());
    },
    withdraw: (nth: number) => deliveries[nth]?.unsubscribe(),
    at: (ms: number, act: () => void) => void timer(ms).pipe(tap(act)).subscribe(),
    unsubscribeAll: () => {
      while (subscribers.length > 0) unsubscribe(0);
      for (const delivery of deliveries) delivery.unsubscribe();
    },
    play: () => {
      flush();
      say(`timers ${timers()}`);
      return log;
    },
  };
}
