import { another } from './another.ts';
import type { Command, FarCommand } from './command.ts';
import { oneByOne } from './one-by-one.ts';
import { queueModel } from './queue-model.ts';
import type { StageFrame } from './stage-frame.ts';
import type { StageMessage } from './stage-message.ts';
import { endOf, timed } from './timed.ts';

/** The expected result of a sequence of commands. */
export interface Expected {
  readonly log: readonly string[];
  /** The actions of the server on each dial, with their times in ms since the beginning. */
  readonly scripts: readonly (readonly { readonly at: number; readonly command: FarCommand }[])[];
  /** Whether two timers were due at the same ms. No rule says which of them comes first. */
  readonly tie: boolean;
}

const stamped = ['lamp', 'press', 'call'];
const hello: StageMessage = { type: 'hello', id: 0 };

/** The rules of a connection to the {@link stage}, restated with nothing but arrays and arithmetic. */
export function model(commands: readonly Command[]): Expected {
  let now = 0;
  let tie = false;
  const log = ['0 idle'];
  const scripts: { at: number; command: FarCommand }[][] = [];
  const say = (text: string) => void log.push(`${now} ${text}`);
  // An event that a handler causes is reported after the current one.
  const inOrder = oneByOne();

  const subscribers: { readonly n: number; readonly to: string }[] = [];
  let subscribed = 0;
  let deliveries: readonly (() => void)[] = [];

  // The link. `until` is the time when the dial is given up, or when the next one begins.
  let link: 'none' | 'dialling' | 'open' | 'waiting' = 'none';
  let until = Infinity;
  let foundClosed = false;
  let openSince = Infinity;
  let lostAt = Infinity;
  let attempt = 0;
  let waits = 0;

  const dial = () => {
    attempt += 1;
    say(`connecting ${attempt}`);
    scripts.push([]);
    say(`dial ${scripts.length}`);
    link = 'dialling';
    until = now + 40;
    openSince = Infinity;
    foundClosed = false;
  };
  const lose = (why: number | string) => {
    if (now - openSince >= 25) attempt = waits = 0;
    const hopeless = typeof why === 'number' && why >= 400 && why < 500;
    const atOnce = why === 'dead' || String(why).startsWith('unconfirmed');
    const delay = atOnce && waits === 0 ? 0 : hopeless ? 30 : Math.min(30, 5 * 2 ** waits);
    waits += 1;
    lostAt = now;
    queue.lose();
    link = 'waiting';
    until = now + delay;
    say(`waiting ${attempt + 1} ${delay} ${why}`);
  };
  const giveUp = () => {
    say(`kill ${scripts.length}`);
    lose('timeout');
  };
  const suspect = (ms: number) => {
    say(`kill ${scripts.length}`);
    foundClosed = true;
    lose(`unconfirmed ${ms}`);
    // A subscription for this outcome alone ended before.
    if (isUnused()) until = Infinity;
  };
  const isUnused = () => subscribers.length + deliveries.length === 0;
  const hold = () => {
    if (link !== 'none') return;
    attempt = waits = 0;
    dial();
  };
  const end = () => {
    const was = link;
    link = 'none';
    until = Infinity;
    queue.end();
    if (was !== 'waiting') say(`${was === 'open' ? 'close' : 'kill'} ${scripts.length}`);
    say('closed');
  };

  const queue = queueModel(
    () => now,
    ({ type, id, torn }) => {
      if (torn && stamped.includes(type)) {
        fault('callback');
        return 'refused';
      }
      if (foundClosed) return 'closed';
      say(`write ${scripts.length} ${type} ${id}${stamped.includes(type) ? ` at ${now}` : ''}`);
      return 'sent';
    },
    suspect,
  );
  const fault = (what: string, message?: StageMessage) =>
    inOrder(() => {
      say(`fault ${what}${message ? ` ${message.type} ${message.id}` : ''}`);
      if (message?.again) send(another(message, 0.5), { quiet: true });
    });
  const send = (message: StageMessage, options: { quiet?: boolean; heard?: (outcome: string) => void } = {}) => {
    const settle = (outcome: string) => {
      if (!/^(sent|confirmed)/.test(outcome) && !options.quiet) fault(outcome, message);
      options.heard?.(outcome);
    };
    if (!Number.isFinite(message.id)) settle('refused');
    else if (link === 'none') settle('unsubscribed');
    else queue.put(message, settle);
  };
  const deliver = (message: StageMessage) => {
    let left = false;
    const forget = () => (deliveries = deliveries.filter((other) => other !== unsubscribe));
    const unsubscribe = () => {
      left = true;
      forget();
      queue.withdraw(message);
    };
    const heard = (outcome: string) => {
      if (left) return;
      say(`outcome ${outcome} ${message.type} ${message.id}`);
      if (message.again) send(another(message, 0.25));
      forget();
    };
    if (Number.isFinite(message.id)) {
      deliveries = [...deliveries, unsubscribe];
      hold();
    }
    send(message, { heard });
  };
  const subscribe = (to: string) => {
    subscribers.push({ n: subscribed, to });
    subscribed += 1;
    hold();
  };

  const onFrame = ({ type, id, then, unsubscribe }: Exclude<StageFrame, string>) => {
    const hearing = [...subscribers.filter(({ to }) => to === type), ...subscribers.filter(({ to }) => to === 'all')];
    if (type === 'other' || (type === 'score' && hearing.length === 0)) return;
    if (id === undefined) return fault('invalid');
    if (type === 'call' || type === 'chime') queue.confirm(type, id);
    if (type === 'ping') send({ type: 'pong', id });
    for (const subscriber of hearing) {
      say(`heard by ${subscriber.n} ${type} ${id}`);
      if (then) send(then);
      if (unsubscribe) subscribers.splice(subscribers.indexOf(subscriber), 1);
    }
  };
  const receive = (frame: StageFrame) => {
    if (frame === 'closed') foundClosed = true;
    else if (frame === 'no JSON') fault('invalid');
    else inOrder(() => onFrame(frame));
  };
  const open = (frames: readonly StageFrame[]) => {
    foundClosed = frames.includes('closed');
    link = 'open';
    until = Infinity;
    openSince = now;
    queue.open(hello, (outcome) => outcome !== 'sent' && fault(outcome, hello));
    say('open');
  };
  const follow = (command: Command) => {
    if (command.kind === 'subscribe') subscribe(command.to);
    else if (command.kind === 'unsubscribe') subscribers.splice(command.nth, 1);
    else if (command.kind === 'resubscribe') subscribers.splice(command.nth, 1).forEach(({ to }) => subscribe(to));
    else if (command.kind === 'send') command.messages.forEach((message) => send(message));
    else if (command.kind === 'deliver') deliver(command.message);
    else if (command.kind === 'withdraw') deliveries[command.nth]?.();
    else if (possible[command.kind].includes(link)) {
      scripts.at(-1)?.push({ at: now, command });
      if (command.kind === 'ends') return lose(command.why);
      if (command.kind === 'opens') open(command.frames);
      command.frames.forEach(receive);
    }
  };

  /** Fires every timer that is due before a time. After all timers of a ms, a connection without subscribers ends. */
  const passBefore = (time: number) => {
    for (;;) {
      const expiry = queue.nextExpiry();
      const next = Math.min(expiry, until);
      if (next > now && link !== 'none' && isUnused()) {
        end();
        continue;
      }
      if (next >= time) return;
      tie ||= expiry === until || (isUnused() && lostAt === now);
      now = next;
      if (next === expiry) queue.expire();
      else if (link === 'waiting') dial();
      else giveUp();
    }
  };
  const moment = (at: number, act: () => void) => {
    passBefore(at);
    now = at;
    act();
    passBefore(at + 1);
  };
  for (const [command, at] of timed(commands)) moment(at, () => follow(command));
  moment(endOf(commands), () => {
    subscribers.length = 0;
    for (const unsubscribe of deliveries) unsubscribe();
  });
  say('timers 0');
  return { log, scripts, tie };
}

/** The actions that the server can do in each state of the link. */
const possible: Readonly<Record<FarCommand['kind'], readonly string[]>> = {
  opens: ['dialling'],
  receives: ['open'],
  ends: ['dialling', 'open'],
};
