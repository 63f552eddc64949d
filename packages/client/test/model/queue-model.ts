import { oneByOne } from './one-by-one.ts';
import type { StageMessage } from './stage-message.ts';

export interface QueueModel {
  readonly put: (message: StageMessage, settle: (outcome: string) => void) => void;
  /** A socket has opened: hello, and then all that waits, is written. */
  readonly open: (hello: StageMessage, settle: (outcome: string) => void) => void;
  readonly lose: () => void;
  readonly expire: () => void;
  readonly end: () => void;
  /** When the next ttl is over. */
  readonly nextExpiry: () => number;
}

interface Waiting {
  readonly message: StageMessage;
  readonly until: number;
  readonly settle: (outcome: string) => void;
}

const ttl: Readonly<Record<string, number>> = { press: 20, chime: 50 };
const limit: Readonly<Record<string, number>> = { say: 3, lamp: 2, press: 3 };
const lastsAnOutage = ['lamp', 'press', 'chime'];

/** The rules of what waits for the link. `write` says what became of a message: `closed` is a socket found so. */
export function queueModel(
  now: () => number,
  write: (message: StageMessage) => 'sent' | 'refused' | 'closed',
): QueueModel {
  let queue: Waiting[] = [];
  let writable = false;
  let beenOpen = false;
  const inTurn = oneByOne();

  const drop = (unwanted: (waiting: Waiting) => boolean, cause: string) => {
    const dropped = queue.filter(unwanted);
    queue = queue.filter((waiting) => !unwanted(waiting));
    for (const { settle } of dropped) settle(cause);
  };
  const expire = () => drop(({ until }) => until <= now(), 'expired');
  const writeAll = () => {
    expire();
    while (writable && queue[0]) {
      const { message, settle } = queue[0];
      const outcome = write(message);
      if (outcome === 'closed') {
        writable = false;
        return drop((waiting) => !lastsAnOutage.includes(waiting.message.type), 'offline');
      }
      queue.shift();
      settle(outcome);
    }
  };
  const add = (message: StageMessage, settle: (outcome: string) => void) => {
    const { type, pin } = message;
    if (!writable && beenOpen && !lastsAnOutage.includes(type)) return settle('offline');
    expire();
    if (type === 'lamp') drop((other) => other.message.type === 'lamp' && other.message.pin === pin, 'replaced');
    const waiting = queue.filter((other) => other.message.type === type).length;
    if (waiting >= (limit[type] ?? 100)) settle('full');
    else queue.push({ message, until: now() + (ttl[type] ?? Infinity), settle });
    writeAll();
  };
  return {
    put: (message, settle) => inTurn(() => add(message, settle)),
    open: (message, settle) =>
      inTurn(() => {
        writable = beenOpen = true;
        queue.unshift({ message, until: Infinity, settle });
        writeAll();
      }),
    lose: () => (writable = false),
    expire: () => inTurn(expire),
    end() {
      writable = beenOpen = false;
      inTurn(() => drop(() => true, 'ended'));
    },
    nextExpiry: () => Math.min(...queue.map(({ until }) => until)),
  };
}
