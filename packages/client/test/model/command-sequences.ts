import fc from 'fast-check';
import type { Command } from './command.ts';
import type { StageFrame } from './stage-frame.ts';
import type { StageMessage } from './stage-message.ts';

const sometimes = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const id = fc.integer({ min: 1, max: 99 });

/** Usually the moment of the send, otherwise long before, shortly before or after it. */
const since = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat({ max: 80 }) });

/** Only a few numbers, so a message that comes back often confirms another; 4 does not come back. */
const callId = fc.constantFrom(1, 1, 2, 2, 3, 4);
const echoed = fc.constantFrom('call' as const, 'call' as const, 'chime' as const);

const message: fc.Arbitrary<StageMessage> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('say' as const), id, again: sometimes }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('lamp' as const),
      id,
      pin: fc.integer({ min: 1, max: 3 }),
      torn: sometimes,
      again: sometimes,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('press' as const), id, since, torn: sometimes, again: sometimes }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('call' as const), id: callId, since, torn: sometimes, again: sometimes }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('chime' as const), id: fc.oneof(callId, id), again: sometimes }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('press' as const), id: fc.constant('x'), again: sometimes }) },
);
const frame: fc.Arbitrary<StageFrame> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('score' as const), id, unsubscribe: sometimes }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('score' as const), id, then: message }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('ping' as const), id }) },
  { weight: 4, arbitrary: fc.record({ type: echoed, id: fc.oneof(callId, fc.constantFrom(1.25, 1.5)) }) },
  { weight: 1, arbitrary: fc.record({ type: echoed, id: callId, then: message }) },
  fc.constantFrom<StageFrame>(
    { type: 'score' },
    { type: 'ping' },
    { type: 'call' },
    { type: 'other', id: 1 },
    'no JSON',
    'closed',
  ),
);
const frames = fc.array(frame, { maxLength: 3 });
const why = fc.constantFrom<number | 'dead'>(1000, 1001, 1006, 1011, 403, 500, 'dead');
const to = fc.constantFrom('all' as const, 'score' as const, 'nothing' as const);
const nth = fc.nat({ max: 2 });
const messages = fc.array(message, { minLength: 1, maxLength: 4 });

/** Usually soon, sometimes long enough for a ttl, a deadline or a stable link. */
const after = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 7, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(20, 25, 40) },
);

function of<T extends object>(kind: Command['kind'], more: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record({ after, kind: fc.constant(kind), ...more }) as unknown as fc.Arbitrary<Command>;
}

const commands = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: of('subscribe', { to }) },
    { weight: 1, arbitrary: of('unsubscribe', { nth }) },
    { weight: 1, arbitrary: of('resubscribe', { nth }) },
    { weight: 6, arbitrary: of('send', { messages }) },
    { weight: 4, arbitrary: of('deliver', { message }) },
    { weight: 2, arbitrary: of('withdraw', { nth }) },
    { weight: 5, arbitrary: of('opens', { frames }) },
    { weight: 4, arbitrary: of('receives', { frames: fc.array(frame, { minLength: 1, maxLength: 3 }) }) },
    { weight: 4, arbitrary: of('ends', { why }) },
  ),
  { maxLength: 24, size: 'max' },
);
const subscribes: Command = { after: 1, kind: 'subscribe', to: 'all' };
const opens: Command = { after: 1, kind: 'opens', frames: [] };
const ends: Command = { after: 1, kind: 'ends', why: 1006 };
const sends: Command = {
  after: 1,
  kind: 'send',
  messages: [
    { type: 'chime', id: 1 },
    { type: 'call', id: 1 },
    { type: 'call', id: 2 },
  ],
};
const lost = [subscribes, opens, sends, ends];
const lostTwice = [...lost, { ...opens, after: 6 }, ends, { ...opens, after: 12 }];
const beginning = fc.constantFrom<readonly Command[]>([], [subscribes], [subscribes, opens], lost, lostTwice);

/** Sequences of {@link Command}s. Many begin with a connection that is subscribed, is open, or has lost messages. */
export const commandSequences = fc.tuple(beginning, commands).map((parts): readonly Command[] => parts.flat());
