import { another } from './another.ts';
import type { Command, FarCommand } from './command.ts';
import { oneByOne } from './one-by-one.ts';
import type { StageFrame } from './stage-frame.ts';
import type { StageMessage } from './stage-message.ts';
import { endOf, timed } from './timed.ts';

/** What a sequence of commands should come to. */
export interface Expected {
  readonly log: readonly string[];
  /** What the far end does on each dial, and when; times are ms since the beginning. */
  readonly scripts: readonly (readonly { readonly at: number; readonly command: FarCommand }[])[];
  /** Whether two timers were due at the same ms: which of them comes first is nobody's rule. */
  readonly tie: boolean;
}

interface Waiting {
  readonly message: StageMessage;
  readonly until: number;
  readonly settle: (outcome: string) => void;
}

const ttl: Readonly<Record<string, number>> = { press: 20, chime: 50 };
const limit: Readonly<Record<string, number>> = { say: 3, lamp: 2, press: 3 };
const droppedOffline = ['say', 'pong', 'hello'];
const stamped = ['lamp', 'press'];
const hello: StageMessage = { type: 'hello', id: 0 };

/** The rules of a connection to the {@link stage}, stated once more, with arrays and arithmetic alone. */
export function model(commands: readonly Command[]): Expected {
  let now = 0;
  const log = ['0 idle'];
  const say = (text: string) => void log.push(`${now} ${text}`);
  const scripts: { at: number; command: FarCommand }[][] = [];
  let tie = false;

  // One thing after the other: what is caused while something goes on comes after it.
  const seen = oneByOne();
  const queued = oneByOne();

  const subscribers: { readonly n: number; readonly to: string }[] = [];
  let subscribed = 0;
  let delivering = 0;
  let allGone = false;

  // What ends with the last subscriber.
  let alive = false;
  let link: 'dialling' | 'open' | 'waiting' = 'waiting';
  let linkUntil = Infinity;
  let writable = false;
  let closed = false;
  let beenOpen = false;
  let openSince = Infinity;
  let attempt = 0;
  let waits = 0;
  let queue: Waiting[] = [];

  const hold = () => {
    if (alive) return;
    alive = true;
    beenOpen = false;
    attempt = waits = 0;
    dial();
  };
  const dial = () => {
    attempt += 1;
    say(`connecting ${attempt}`);
    scripts.push([]);
    say(`dial ${scripts.length}`);
    link = 'dialling';
    linkUntil = now + 40;
    openSince = Infinity;
    closed = false;
  };
  const lose = (why: number | string) => {
    if (now - openSince >= 25) attempt = waits = 0;
    const hopeless = typeof why === 'number' && why >= 400 && why < 500;
    const delay = why === 'dead' && waits === 0 ? 0 : hopeless ? 30 : Math.min(30, 5 * 2 ** waits);
    waits += 1;
    writable = false;
    link = 'waiting';
    linkUntil = now + delay;
    say(`waiting ${attempt + 1} ${delay} ${why}`);
  };
  const end = () => {
    alive = false;
    writable = false;
    queued(() => drop(() => true, 'ended'));
    if (link === 'open') say(`close ${scripts.length}`);
    if (link === 'dialling') say(`kill ${scripts.length}`);
    link = 'waiting';
    linkUntil = Infinity;
    say('closed');
  };

  const drop = (unwanted: (waiting: Waiting) => boolean, cause: string) => {
    const dropped = queue.filter(unwanted);
    queue = queue.filter((waiting) => !unwanted(waiting));
    for (const { settle } of dropped) settle(cause);
  };
  const expire = () => drop(({ until }) => until <= now, 'expired');
  const writeAll = () => {
    expire();
    while (writable) {
      const [next, ...others] = queue;
      if (!next) return;
      const { message, settle } = next;
      const torn = message.torn && stamped.includes(message.type);
      if (torn) fault('callback');
      else if (closed) {
        writable = false;
        drop(({ message: { type } }) => droppedOffline.includes(type), 'offline');
        return;
      } else
        say(
          `write ${scripts.length} ${message.type} ${message.id}${stamped.includes(message.type) ? ` at ${now}` : ''}`,
        );
      queue = others;
      settle(torn ? 'refused' : 'sent');
    }
  };
  const put = (waiting: Waiting) => {
    const { type, pin } = waiting.message;
    if (!writable && beenOpen && droppedOffline.includes(type)) return waiting.settle('offline');
    expire();
    if (type === 'lamp') drop(({ message }) => message.type === 'lamp' && message.pin === pin, 'replaced');
    if (queue.filter(({ message }) => message.type === type).length >= (limit[type] ?? 100)) waiting.settle('full');
    else queue.push(waiting);
    writeAll();
  };
  const send = (message: StageMessage, options: { quiet?: boolean; heard?: (outcome: string) => void } = {}) => {
    const settle = (outcome: string) => {
      if (outcome !== 'sent' && !options.quiet) fault(outcome, message);
      options.heard?.(outcome);
    };
    if (!Number.isFinite(message.id)) settle('refused');
    else if (!alive) settle('unheld');
    else queued(() => put({ message, until: now + (ttl[message.type] ?? Infinity), settle }));
  };
  const fault = (what: string, message?: StageMessage) =>
    seen(() => {
      say(`fault ${what}${message ? ` ${message.type} ${message.id}` : ''}`);
      if (message?.again) send(another(message, 0.5), { quiet: true });
    });
  const deliver = (message: StageMessage) => {
    delivering += 1;
    hold();
    const heard = (outcome: string) => {
      if (allGone) return;
      say(`outcome ${outcome} ${message.type} ${message.id}`);
      if (message.again) send(another(message, 0.25));
      delivering -= 1;
    };
    send(message, { heard });
  };
  const subscribe = (to: string) => {
    subscribers.push({ n: subscribed, to });
    subscribed += 1;
    hold();
  };

  const receive = (frame: StageFrame) => {
    if (frame === 'closed') closed = true;
    else if (frame === 'no JSON') fault('invalid');
    else if (frame.type !== 'other') seen(() => hear(frame));
  };
  const hear = ({ type, id, then, leave }: Exclude<StageFrame, string>) => {
    const toType = subscribers.filter(({ to }) => to === type);
    const toAll = subscribers.filter(({ to }) => to === 'all');
    if (type === 'score' && toType.length + toAll.length === 0) return;
    if (id === undefined) return fault('invalid');
    if (type === 'ping') send({ type: 'pong', id });
    for (const subscriber of [...toType, ...toAll]) {
      say(`heard by ${subscriber.n} ${type} ${id}`);
      if (then) send(then);
      if (leave) subscribers.splice(subscribers.indexOf(subscriber), 1);
    }
  };
  const far = (command: FarCommand) => {
    if (
      command.kind === 'opens'
        ? link !== 'dialling'
        : command.kind === 'receives'
          ? link !== 'open'
          : link === 'waiting'
    )
      return;
    scripts[scripts.length - 1]?.push({ at: now, command });
    if (command.kind === 'ends') return lose(command.why);
    if (command.kind === 'opens') {
      closed = command.frames.includes('closed');
      link = 'open';
      linkUntil = Infinity;
      openSince = now;
      queued(() => {
        writable = beenOpen = true;
        queue.unshift({
          message: hello,
          until: Infinity,
          settle: (outcome) => outcome !== 'sent' && fault(outcome, hello),
        });
        writeAll();
      });
      say('open');
    }
    for (const frame of command.frames) receive(frame);
  };
  const follow = (command: Command) => {
    switch (command.kind) {
      case 'subscribe':
        return subscribe(command.to);
      case 'unsubscribe':
        return void subscribers.splice(command.nth, 1);
      case 'resubscribe':
        return subscribers.splice(command.nth, 1).forEach(({ to }) => subscribe(to));
      case 'send':
        return command.messages.forEach((message) => send(message));
      case 'deliver':
        return deliver(command.message);
      case 'opens':
      case 'receives':
      case 'ends':
        return far(command);
    }
  };
  /** Lets every timer fire that is due before a time; once all of a ms have, those whom nobody holds end. */
  const passBefore = (time: number) => {
    for (;;) {
      const expiry = Math.min(...queue.map(({ until }) => until));
      const next = Math.min(expiry, linkUntil);
      if (next > now && alive && subscribers.length + delivering === 0) {
        end();
        continue;
      }
      if (next >= time) return;
      tie ||= expiry === linkUntil;
      now = next;
      if (next === expiry) queued(expire);
      else if (link === 'waiting') dial();
      else {
        say(`kill ${scripts.length}`);
        lose('timeout');
      }
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
    subscribers.length = delivering = 0;
    allGone = true;
  });
  say('timers 0');
  return { log, scripts, tie };
}
