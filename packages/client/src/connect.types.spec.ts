import { Observable, of } from 'rxjs';
import { literal, number, object, string } from 'zod';
import * as mini from 'zod/mini';
import { show } from '../test/show.ts';
import { connect$ } from './connect.ts';
import { ofType } from './of-type.ts';
import type { Outcome } from './outbound/outcome.ts';
import { protocol } from './protocol/protocol.ts';
import { sendTo } from './send-to.ts';

// These specs assert that they compile: a `@ts-expect-error` without an error is an error.

interface Score {
  readonly type: 'score';
  readonly points: number;
}
interface Join {
  readonly type: 'join';
  readonly name: string;
}

const game = connect$(
  {
    url: 'ws://show/',
    inbound: {
      score: object({ type: literal('score'), points: number() }),
      ping: mini.object({ type: mini.literal('ping'), n: mini.number() }),
    },
    outbound: {
      join: mini.object({ type: mini.literal('join'), name: mini.string() }),
      pong: object({ type: literal('pong'), n: number() }),
    },
    replies: { ping: ({ n }) => ({ type: 'pong', n: n.valueOf() }) },
    hello: () => [{ type: 'join', name: 'Ada' }],
    delivery: { join: { outage: 'latest', key: ({ name }) => name } },
  },
  { warn: () => undefined },
);

describe('the types of a connection', () => {
  it('are inferred for refusals of types with equal fields, beside a reply that does not read its message', () => {
    const text = mini.object({ type: mini.literal('text'), value: mini.string() });
    const size = mini.object({ type: mini.literal('size'), value: mini.number() });
    const house = protocol({
      url: 'ws://house/',
      inbound: { text, size, ping: mini.object({ type: mini.literal('ping') }) },
      outbound: { pong: mini.object({ type: mini.literal('pong') }) },
      replies: { ping: () => ({ type: 'pong' }) },
      answers: {
        key: () => undefined,
        refusals: { text: ({ value }) => value.toUpperCase(), size: ({ value }) => value.toFixed(1) },
        ends: ['ping'],
      },
    });
    expect(house.answers?.refusals?.size?.({ type: 'size', value: 2 })).toBe('2.0');
  });

  it('are inferred for ofType and on', () => {
    const scores: Observable<Score>[] = [game.pipe(ofType('score')), game.on('score')];
    const both: Observable<Score | { type: 'ping'; n: number }>[] = [game, game.on('score', 'ping')];
    // @ts-expect-error -- the backend does not send this type
    const none = () => [game.on('scores'), game.pipe(ofType('scores'))];
    // @ts-expect-error -- points are a number: the inferred type is a score, not never
    const wrong: Observable<{ points: string }> = game.pipe(ofType('score'));
    expect([scores.length, both.length, typeof none, wrong instanceof Observable]).toEqual([2, 2, 'function', true]);
  });

  it('are inferred for the answers and the farewells of a protocol', () => {
    const { answers } = protocol({
      url: 'ws://show/',
      inbound: { score: object({ type: literal('score'), points: number() }) },
      outbound: { join: object({ type: literal('join'), name: string() }) },
      answers: {
        key: (message) => (message.type === 'join' ? message.name : message.points),
        refusals: {
          // @ts-expect-error -- points are a number: the message is a score, not never
          score: ({ points }) => points,
        },
      },
      farewells: {
        // @ts-expect-error -- points are a number
        score: ({ points }) => points,
      },
    });
    expect(answers?.key({ type: 'score', points: 1 }, undefined)).toBe(1);
  });

  it('are inferred for send, deliver and sendTo', () => {
    game.send.next({ type: 'join', name: 'Ada' });
    const outcome$: Observable<Outcome<Join | { type: 'pong'; n: number }>> = game.deliver({ type: 'pong', n: 1 });
    const sent$ = of<Join>({ type: 'join', name: 'Ada' }).pipe(sendTo(game));
    // @ts-expect-error -- a name is missing
    const incomplete = () => game.send.next({ type: 'join' });
    // @ts-expect-error -- the backend does not accept scores
    const wrong = () => of<Score>({ type: 'score', points: 1 }).pipe(sendTo(game));
    // @ts-expect-error -- only the backend emits messages
    const next = (): unknown => game.next;
    expect([outcome$, sent$, incomplete, wrong, next].every(Boolean)).toBe(true);
  });

  it('are inferred for a protocol whose deliveries have no functions', () => {
    const press = object({ type: literal('press'), id: number() });
    const leave = object({ type: literal('leave') });
    const delivery = { press: { outage: 'keep', ttl: 5 }, leave: { outage: 'dropSilently' } } as const;
    const room = protocol({ url: 'ws://show/', inbound: {}, outbound: { press, leave }, delivery });
    const written = protocol({
      url: 'ws://show/',
      inbound: {},
      outbound: { press, leave },
      delivery: { press: { outage: 'keep', ttl: 5 }, leave: { outage: 'dropSilently' } },
    });
    const game = connect$(written, { warn: () => undefined });
    game.send.next({ type: 'press', id: 1 });
    // @ts-expect-error -- a press has an id
    const incomplete = () => game.send.next({ type: 'press' });
    // @ts-expect-error -- there is no such type
    const unknown = () => connect$(room).send.next({ type: 'pres' });
    expect([incomplete, unknown].every(Boolean)).toBe(true);
  });

  it('are inferred for a protocol defined separately', () => {
    const scoreboard = protocol({
      url: 'ws://show/',
      inbound: { score: object({ type: literal('score'), points: number() }) },
      outbound: { join: object({ type: literal('join'), name: string() }) },
      delivery: { join: { outage: 'latest', key: ({ name }) => name } },
    });
    const game = connect$(scoreboard, { warn: () => undefined });
    const score$: Observable<Score> = game.on('score');
    game.send.next({ type: 'join', name: 'Ada' });
    // @ts-expect-error -- the backend does not send this type
    const none = () => game.on('scores');
    expect([score$ instanceof Observable, typeof none]).toEqual([true, 'function']);
  });

  it('check the functions of a protocol against its schemas', () => {
    const inbound = { ping: mini.object({ type: mini.literal('ping'), n: mini.number() }) };
    const outbound = { pong: mini.object({ type: mini.literal('pong'), n: mini.number() }) };
    const url = 'ws://show/';
    const wrong = () => [
      // @ts-expect-error -- n is a number
      connect$({ url, inbound, outbound, replies: { ping: ({ n }) => ({ type: 'pong', n: `${n}` }) } }),
      // @ts-expect-error -- a client must not send a ping
      connect$({ url, inbound, outbound, hello: () => [{ type: 'ping', n: 1 }] }),
      // @ts-expect-error -- a kept message needs a ttl
      connect$({ url, inbound, outbound, delivery: { pong: { outage: 'keep' } } }),
    ];
    expect(wrong).toBeInstanceOf(Function);
  });

  it('reject a type in on that never arrives', () => {
    const url = 'ws://show/';
    const { outbound } = show;
    const renamed = mini.object({ type: mini.literal('points'), n: mini.number() });
    const transformed = mini.pipe(
      mini.object({ type: mini.literal('score') }),
      mini.transform(() => ({ type: 'points' as const })),
    );
    const wrong = () => [
      // @ts-expect-error -- at least one type is required; keepOpen$ only keeps the connection open
      game.on(),
      // @ts-expect-error -- the schema of score makes points
      connect$({ url, inbound: { score: renamed }, outbound }),
      // @ts-expect-error -- this schema does too
      connect$({ url, inbound: { score: transformed }, outbound }),
      // @ts-expect-error -- a press would be sent as points, which is not allowed
      connect$({ url, inbound: {}, outbound: { press: renamed } }),
    ];
    const wide = () =>
      connect$({ url, inbound: { score: mini.looseObject({ type: mini.string() }) }, outbound }).on('score');
    expect([wrong, wide]).toHaveLength(2);
  });

  it('are narrowed by ofType to the type when the message is not a union', () => {
    const some$: Observable<{ type: string; n: number }> = of({ type: 'a', n: 1 });
    const a$: Observable<{ type: 'a'; n: number }> = some$.pipe(ofType('a'));
    // @ts-expect-error -- n is a number: the inferred type is a message, not never
    const wrong: Observable<{ n: string }> = some$.pipe(ofType('a'));
    expect([a$, wrong]).toHaveLength(2);
  });

  it('are checked by on at run time, for JavaScript', () => {
    const untyped = game as unknown as { on(...types: string[]): unknown };
    expect(() => untyped.on('scores')).toThrow('on: the backend does not send "scores". It sends score, ping.');
    expect(() => untyped.on()).toThrow('on: expected at least one type.');
  });
});
