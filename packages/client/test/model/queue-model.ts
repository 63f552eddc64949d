import { oneByOne } from './one-by-one.ts';
import type { StageMessage } from './stage-message.ts';

export interface QueueModel {
  readonly put: (message: StageMessage, settle: (outcome: string) => void) => void;
  /** Removes a waiting message that was never written. */
  readonly withdraw: (message: StageMessage) => void;
  /** A socket has opened: hello and then all waiting messages are written. */
  readonly open: (hello: StageMessage, settle: (outcome: string) => void) => void;
  readonly lose: () => void;
  /** A call or chime has come back. */
  readonly confirm: (type: string, id: number) => void;
  readonly expire: () => void;
  readonly end: () => void;
  /** When the next ttl ends. */
  readonly nextExpiry: () => number;
}

interface Waiting {
  readonly message: StageMessage;
  readonly until: number;
  readonly settle: (outcome: string) => void;
  /** How often the message was written. */
  readonly copies: number;
}

/** A call or chime that was written and must come back, and whether it was written to the current socket. */
interface Written {
  readonly call: Waiting;
  readonly at: number;
  readonly here: boolean;
}

const ttl: Readonly<Record<string, number>> = { press: 20, chime: 50, call: 17 };
const limit: Readonly<Record<string, number>> = { say: 3, lamp: 2, press: 3, call: 3 };
const lastsAnOutage = ['lamp', 'press', 'chime', 'call'];
const comesLate = ['press', 'call'];
const comesBack = ['call', 'chime'];

/** When a written message is late. */
function lateAt({ call, at }: Written): number {
  return at + (ttl[call.message.type] ?? 0);
}

/**
 * The rules for the waiting messages. `write` returns what became of a message: `closed` means a closed socket. `suspect` is
 * called for a message that has not come back for so long on the current socket.
 */
export function queueModel(
  now: () => number,
  write: (message: StageMessage) => 'sent' | 'refused' | 'closed',
  suspect: (ms: number) => void,
): QueueModel {
  let queue: Waiting[] = [];
  let written: readonly Written[] = [];
  let writable = false;
  let beenOpen = false;
  const inTurn = oneByOne();

  const drop = (unwanted: (waiting: Waiting) => boolean, cause: string) => {
    const dropped = queue.filter(unwanted);
    queue = queue.filter((waiting) => !unwanted(waiting));
    for (const { settle, copies } of dropped) settle(copies > 0 ? 'unconfirmed' : cause);
  };
  /** Messages are reported in the order in which their ttls ended. */
  const expire = () => {
    const isOver = ({ until }: Waiting) => until <= now();
    for (const next of queue.filter(isOver).sort((one, other) => one.until - other.until))
      drop((waiting) => waiting === next, 'expired');
  };
  /** Each message is written at most twice: messages that were written once are put back. */
  const lose = () => {
    writable = false;
    queue = [...written.filter(({ call }) => call.copies === 1).map(({ call }) => call), ...queue];
    written = written.filter(({ call }) => call.copies > 1).map(({ call, at }) => ({ call, at, here: false }));
    drop(({ message }) => !lastsAnOutage.includes(message.type), 'offline');
    expire();
  };
  const miss = (missed: readonly Written[]) => {
    written = written.filter((other) => !missed.includes(other));
    for (const { call } of missed) call.settle('unconfirmed');
    const here = missed.find((other) => other.here);
    return here && now() - here.at;
  };
  const confirm = (type: string, id: number) => {
    const back = written.find(({ call: { message } }) => message.type === type && message.id === id);
    written = written.filter((other) => other !== back);
    back?.call.settle(`confirmed ${now() - back.at}`);
  };
  const writeAll = () => {
    expire();
    while (writable && queue[0]) {
      const [next] = queue;
      const outcome = write(next.message);
      if (outcome === 'closed') return lose();
      queue.shift();
      const awaited = comesBack.includes(next.message.type) && Number(next.message.id) < 4;
      if (outcome === 'refused' || !awaited) next.settle(outcome);
      else written = [...written, { call: { ...next, copies: next.copies + 1 }, at: now(), here: true }];
    }
  };
  const add = (message: StageMessage, settle: (outcome: string) => void) => {
    const { type, pin } = message;
    if (!writable && beenOpen && !lastsAnOutage.includes(type)) return settle('offline');
    expire();
    if (type === 'lamp') drop((other) => other.message.type === 'lamp' && other.message.pin === pin, 'replaced');
    const waiting = queue.filter((other) => other.message.type === type).length;
    if (waiting >= (limit[type] ?? 100)) settle('full');
    else {
      const since = comesLate.includes(type) ? Math.min(now(), message.since ?? now()) : now();
      queue.push({ message, until: since + (ttl[type] ?? Infinity), settle, copies: 0 });
    }
    writeAll();
  };
  return {
    put: (message, settle) => inTurn(() => add(message, settle)),
    withdraw: (message) =>
      inTurn(() => {
        queue = queue.filter((waiting) => waiting.message !== message || waiting.copies > 0);
        writeAll();
      }),
    open: (message, settle) =>
      inTurn(() => {
        writable = beenOpen = true;
        queue.unshift({ message, until: Infinity, settle, copies: 0 });
        writeAll();
      }),
    lose: () => inTurn(() => writable && lose()),
    confirm: (type, id) => inTurn(() => confirm(type, id)),
    expire: () =>
      inTurn(() => {
        const ms = miss(written.filter((one) => lateAt(one) <= now()));
        if (ms !== undefined) suspect(ms);
        expire();
      }),
    end() {
      writable = beenOpen = false;
      inTurn(() => {
        miss(written);
        drop(() => true, 'ended');
      });
    },
    nextExpiry: () => Math.min(...queue.map(({ until }) => until), ...written.map(lateAt)),
  };
}
