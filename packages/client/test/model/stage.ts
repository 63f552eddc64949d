import * as z from 'zod/mini';
import type { Clock } from '../../src/time/clock.ts';
import type { ConnectOptions } from '../../src/options/connect-options.ts';
import type { Protocol } from '../../src/protocol/protocol.ts';
import type { StageMessage } from './stage-message.ts';

function message(type: string) {
  return z.looseObject({ type: z.literal(type), id: z.number() }) as unknown as z.ZodMiniType<StageMessage>;
}

function stamp(given: StageMessage, { monotonic }: Clock) {
  if (given.torn) throw new Error('torn');
  return { ...given, at: monotonic() };
}

function since(message: StageMessage) {
  return message.since;
}

function confirm({ id }: StageMessage) {
  return Number(id) < 4 ? String(id) : undefined;
}

/** The messages that arrive on the stage. */
export interface Heard {
  readonly type: 'score' | 'ping' | 'call' | 'chime';
  readonly id: number;
  readonly then?: StageMessage;
  readonly unsubscribe?: boolean;
}

function heard(type: string) {
  return z.looseObject({ type: z.literal(type), id: z.number() }) as unknown as z.ZodMiniType<Heard>;
}

/** The backend of the model test: one type for each delivery; `call` and `chime` come back. */
export const stage: Protocol<Record<Heard['type'], Heard>, Record<StageMessage['type'], StageMessage>> = {
  url: 'ws://stage/',
  inbound: { score: heard('score'), ping: heard('ping'), call: heard('call'), chime: heard('chime') },
  outbound: {
    say: message('say'),
    lamp: message('lamp'),
    press: message('press'),
    chime: message('chime'),
    call: message('call'),
    pong: message('pong'),
    hello: message('hello'),
  },
  replies: { ping: ({ id }) => ({ type: 'pong', id }) },
  hello: () => [{ type: 'hello', id: 0 }],
  delivery: {
    say: { outage: 'drop', limit: 3 },
    lamp: { outage: 'latest', key: ({ pin }) => `${pin ?? ''}`, limit: 2, stamp },
    press: { outage: 'keep', ttl: 20, limit: 3, stamp, since },
    chime: { outage: 'keep', ttl: 50, confirm },
    call: { outage: 'keep', ttl: 17, limit: 3, stamp, confirm, since },
    hello: { outage: 'keep', ttl: 20 },
  },
};

/** The setup of the connection of the model test. */
export const stageOptions = {
  dialTimeoutMs: 40,
  stableMs: 25,
  backoff: { initialMs: 5, factor: 2, maxMs: 30, jitter: false },
} as const satisfies ConnectOptions;
