import { connect$, type Fault } from '@hardware-ws/client';
import { fakeDial, frame, marbles, opened, type FakeEvent } from '@hardware-ws/client/testing';
import * as fc from 'fast-check';
import { Subject, filter, firstValueFrom, from, map, startWith, tap, timer, concatMap } from 'rxjs';
import { isChannelName } from './messages/recipient.ts';
import type { QuizzerMessage } from './messages/quizzer-messages.ts';
import { quizzer } from './quizzer.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
function runs(numRuns: number) {
  return { seed, numRuns };
}

const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON'];

/** A valid message of every type whose fields are validated. */
const valid: readonly { readonly [key: string]: unknown; readonly type: QuizzerMessage['type'] }[] = [
  { type: 'toggle_buzzers', enabled: true },
  { type: 'buzzer_pressed', buzzerId: 1, press_id: 'a-1' },
  { type: 'buzzer_set_log_level', level: 'INFO' },
  { type: 'client_connection_status', client_type: 'osc', client_id: 'main', connected: true },
  { type: 'buzzer_connection_status', connected: true },
  { type: 'ping', timestamp: 1 },
  { type: 'pong', timestamp: 1, target_sender_id: null },
];

/** Which values of each field are valid. */
const right: Readonly<Record<string, (value: unknown) => boolean>> = {
  enabled: (value) => typeof value === 'boolean',
  connected: (value) => typeof value === 'boolean',
  buzzerId: (value) => value === null || Number.isSafeInteger(value),
  level: (value) => typeof value === 'string' && /^(debug|info|warn|warning|error|critical)$/i.test(value),
  client_type: (value) => typeof value === 'string',
  client_id: (value) => typeof value === 'string',
  timestamp: (value) => Number.isFinite(value),
  target_sender_id: (value) => value === null || typeof value === 'string',
};

function deep(levels: number) {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** The JSON text of an arbitrary value. */
const anyText = fc.oneof(
  fc.json(),
  fc.constantFrom('null', 'true', '[]', '{}', '""', '"half \\ud83d"', '"\ud83d"', '"true"', '{"__proto__":{"x":1}}'),
  fc.constantFrom('0', '-0', '1.5', '1e999', '-1e999', '9007199254740992', '5e-324', '1.7976931348623157e308', '"1"'),
  fc.constantFrom(...inherited).map((key) => `{${JSON.stringify(key)}:{"enabled":true,"type":"ping"}}`),
  fc.constant(deep(10_000)),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => JSON.stringify(text)),
);

/** A JSON object that is written member by member, so keys may repeat and `__proto__` is a key. */
function objectText(members: readonly (readonly [string, string])[]) {
  return `{${members.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}

function membersOf(message: object) {
  return Object.entries(message).map(([key, value]) => [key, JSON.stringify(value)] as const);
}

const extraMember = fc.tuple(fc.oneof(fc.constantFrom(...inherited, 'recipient', 'channel_id'), fc.string()), anyText);

/** A message with one invalid field, the last of its duplicates, and the name of that field. */
const wrongField = fc
  .constantFrom(...valid)
  .chain((message) =>
    fc.record({
      message: fc.constant(message),
      field: fc.constantFrom(...Object.keys(message).filter((key) => key in right)),
      text: anyText,
      extra: fc.array(extraMember, { maxLength: 2 }),
    }),
  )
  .filter(({ field, text }) => right[field]?.(JSON.parse(text)) === false)
  .map(({ message, field, text, extra }) => {
    const more = extra.filter(([key]) => !(key in right) && key !== 'type');
    return { data: objectText([...membersOf(message), ...more, [field, text]]), field, type: message.type };
  });

const noMessage = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => !text.includes('{')),
  fc.json().filter((text) => typeof (Object(JSON.parse(text)) as { readonly type?: unknown }).type !== 'string'),
  anyText.filter((text) => typeof JSON.parse(text) !== 'string').map((text) => `{"type":${text}}`),
  fc.constantFrom('', '{', '{"type":"ping"', "{'type':'ping'}", '{"type":"ping",}', '\ufeff{"type":"ping"}', 'NaN'),
  fc.constantFrom(deep(10_000), '['.repeat(10_000), '{"a":'.repeat(10_000), `{"type":[${deep(10_000)}]}`),
  fc.constant(`{"type":"toggle_buzzers","enabled":true,"more":"${'x'.repeat(2 ** 20)}"}`),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => bytes.buffer),
);

const unknownType = fc.oneof(fc.constantFrom(...inherited, 'hardware_ws_probe', ''), fc.string({ unit: 'binary' }));

/** An open connection whose backend is the test, and everything it has emitted so far. */
async function playing() {
  const event$ = new Subject<FakeEvent>();
  const { dial, written$ } = fakeDial(event$.pipe(startWith(opened)));
  const game = connect$(quizzer({ host: 'localhost', gameId: 1 }), { dial, warn: () => undefined });
  const seen = {
    messages: [] as QuizzerMessage[],
    faults: [] as Fault[],
    written: [] as string[],
    statuses: [] as string[],
    errors: [] as unknown[],
  };
  const error = (error: unknown) => seen.errors.push(error);
  written$.subscribe({ next: (text) => seen.written.push(text), error });
  game.fault$.subscribe({ next: (fault) => seen.faults.push(fault), error });
  game.status$.subscribe({ next: ({ kind }) => seen.statuses.push(kind), error });
  const subscription = game.subscribe({ next: (message) => seen.messages.push(message), error });
  await firstValueFrom(game.status$.pipe(filter(({ kind }) => kind === 'open')));
  return {
    game,
    seen,
    /** Delivers frames and returns what they caused. */
    bring(...frames: readonly (string | ArrayBuffer)[]) {
      const before = { messages: seen.messages.length, faults: seen.faults.length, written: seen.written.length };
      for (const data of frames) event$.next({ kind: 'frame', data });
      return {
        messages: seen.messages.slice(before.messages),
        faults: seen.faults.slice(before.faults),
        written: seen.written.slice(before.written),
      };
    },
    leave: () => subscription.unsubscribe(),
  };
}

const good = '{"type":"toggle_buzzers","enabled":false}';

describe('quizzer, with hostile frames', () => {
  let play: Awaited<ReturnType<typeof playing>>;
  const pristine = Reflect.ownKeys(Object.prototype);
  beforeEach(async () => (play = await playing()));
  const expectSound = () => {
    expect(play.bring(good)).toEqual({ messages: [JSON.parse(good)], faults: [], written: [] });
    expect(play.seen).toMatchObject({ statuses: ['idle', 'connecting', 'open'], errors: [] });
    expect(Reflect.ownKeys(Object.prototype)).toEqual(pristine);
    play.leave();
  };
  afterEach(expectSound);

  const expectInvalid = (data: string | ArrayBuffer, issue: unknown, type?: string) => {
    const { faults, messages, written } = play.bring(data);
    expect({ messages, written }).toEqual({ messages: [], written: [] });
    expect(faults).toEqual([
      {
        kind: 'invalid',
        ...(type !== undefined && { type }),
        raw: expect.any(String) as string,
        issues: expect.arrayContaining([issue]) as unknown,
      },
    ]);
    expect((faults[0] as { readonly raw: string }).raw.length).toBeLessThanOrEqual(201);
  };

  it('reports one fault for each frame that is not a message', () => {
    const issue = expect.objectContaining({ message: expect.stringMatching(/./) as string }) as unknown;
    fc.assert(
      fc.property(noMessage, (data) => expectInvalid(data, issue)),
      runs(1000),
    );
  });

  it('reports one fault for each message with an invalid field, and names the field', () => {
    fc.assert(
      fc.property(wrongField, ({ data, field, type }) => {
        const path = expect.arrayContaining([field]) as unknown;
        expectInvalid(data, expect.objectContaining({ path }), type);
      }),
      runs(1500),
    );
  });

  const needed = valid.flatMap((message) =>
    Object.keys(message)
      .filter((key) => key in right && key !== 'level')
      .map((field) => ({ type: message.type, field, message })),
  );
  it.each(needed)('does not read $field of a $type from its prototype', ({ type, field, message }) => {
    const others = membersOf(message).filter(([key]) => key !== field);
    const data = objectText([...others, ['__proto__', JSON.stringify(message)], ['constructor', '{}']]);
    expectInvalid(data, expect.objectContaining({ path: [field] }), type);
  });

  it('counts messages of unknown types, and does nothing else', () => {
    fc.assert(
      fc.property(unknownType, fc.array(extraMember, { maxLength: 3 }), (type, members) => {
        fc.pre(type.length <= 100 && !valid.some((message) => message.type === type));
        const before = play.game.skippedCounts.get(type) ?? 0;
        const room = before > 0 || play.game.skippedCounts.size < 100;
        const others = members.filter(([key]) => key !== 'type');
        const brought = play.bring(objectText([...others, ['type', JSON.stringify(type)]]));
        expect(brought).toEqual({ messages: [], faults: [], written: [] });
        expect(play.game.skippedCounts.get(type) ?? 0).toBe(before + (room ? 1 : 0));
      }),
      runs(1000),
    );
    expect(play.game.skippedCounts.size).toBeLessThanOrEqual(101);
  });

  it('emits a valid message as a plain object, whatever else it contains', () => {
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.array(extraMember, { maxLength: 3 }), (message, members) => {
        const { faults, messages, written } = play.bring(objectText([...members, ...membersOf(message)]));
        expect(faults).toEqual([]);
        expect(messages).toEqual([expect.objectContaining(message)]);
        expect(Object.getPrototypeOf(messages[0])).toBe(Object.prototype);
        expect(written.length).toBe(message.type === 'ping' ? 1 : 0);
      }),
      runs(1000),
    );
  });

  it('answers a ping to one channel or to all, whatever its sender_id', () => {
    fc.assert(
      fc.property(anyText, (sender) => {
        const { faults, written } = play.bring(`{"type":"ping","timestamp":1,"sender_id":${sender}}`);
        expect(faults).toEqual([]);
        expect(written.map((text) => JSON.parse(text) as unknown)).toEqual([
          expect.objectContaining({ type: 'pong', timestamp: 1 }),
        ]);
        expect(written[0]).not.toMatch(/\p{Surrogate}|\\ud[89a-f]/iu);
      }),
      runs(500),
    );
  });

  it('confirms a press only by its own id', () => {
    const outcomes: string[] = [];
    const mine = { type: 'buzzer_pressed', buzzerId: 1, press_id: 'mine' } as const;
    play.game
      .deliver(mine)
      .subscribe({ next: ({ kind }) => outcomes.push(kind), error: (error: unknown) => outcomes.push(String(error)) });
    fc.assert(
      fc.property(anyText, fc.array(extraMember, { maxLength: 2 }), (id, members) => {
        const { faults } = play.bring(
          objectText([...members, ['type', '"buzzer_pressed"'], ['buzzerId', '1'], ['press_id', id]]),
        );
        expect(faults).toEqual([]);
        expect(outcomes).toEqual([]);
      }),
      runs(500),
    );
    expect(play.bring(JSON.stringify(mine)).faults).toEqual([]);
    expect(outcomes).toEqual(['confirmed']);
  });
});

describe('quizzer, without ping frames', () => {
  it('probes only its own channel, once a message has named it', () => {
    const noChannel = anyText.filter((text) => !isChannelName(JSON.parse(text)));
    const frames = fc.sample(
      fc.oneof(
        noMessage,
        noChannel.map((text) => `{"type":"hardware_ws_probe","channel_id":${text}}`),
      ),
      runs(300),
    );
    marbles(({ clock, expectObservable, flush }) => {
      const told = frame('{"type":"hardware_ws_probe","channel_id":"specific.a!b"}');
      const script$ = from([opened, ...frames.map((data): FakeEvent => ({ kind: 'frame', data })), told]).pipe(
        concatMap((event) => timer(1).pipe(map(() => event))),
      );
      const fake = fakeDial(script$);
      const dial: typeof fake.dial = (request) =>
        fake.dial(request).pipe(
          map((event) => {
            if (event.kind !== 'opened') return event;
            const { socket } = event;
            return {
              ...event,
              socket: {
                frame$: socket.frame$,
                write: (text: string) => socket.write(text),
                close: (code: number, reason: string) => socket.close(code, reason),
              },
            };
          }),
        );
      const game = connect$(quizzer({ host: 'localhost', gameId: 1 }), { dial, clock, warn: () => undefined });
      const written: unknown[] = [];
      const why: string[] = [];
      expectObservable(
        fake.written$.pipe(
          tap((text) => written.push(JSON.parse(text))),
          filter(() => false),
        ),
      ).toBe('-');
      expectObservable(
        game.status$.pipe(
          tap(({ kind }) => why.push(kind)),
          filter(() => false),
        ),
      ).toBe('-');
      expectObservable(game.keepOpen$, '^ 6s !').toBe('-');
      flush();
      expect(written).toEqual([{ type: 'hardware_ws_probe', recipient: { channel_id: 'specific.a!b' } }]);
      expect(why).toEqual(['idle', 'connecting', 'open', 'closed']);
    });
  });
});
