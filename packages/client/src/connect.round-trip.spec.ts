import fc from 'fast-check';
import { NEVER, concat, of, timer } from 'rxjs';
import * as z from 'zod/mini';
import { connect$ } from './connect.ts';
import type { FramedMessage, Framing } from './protocol/framing.ts';
import { protocol } from './protocol/protocol.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { opened, type FakeEvent } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

type Note = { readonly type: 'note'; readonly text: string; readonly n: number };

function textIn(data: string | ArrayBuffer): string {
  return typeof data === 'string' ? data : new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
}

function parsed(text: string): FramedMessage {
  return JSON.parse(text) as FramedMessage;
}

/** The bytes lie in the middle of a larger buffer, like those of a pool. */
function pooled(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const pool = new Uint8Array(bytes.length + 9);
  pool.set(bytes, 4);
  return pool.subarray(4, 4 + bytes.length);
}

const framings: Readonly<Record<string, Framing | undefined>> = {
  none: undefined,
  'topic and payload': {
    parse: (data) => {
      const { topic, payload } = JSON.parse(textIn(data)) as { topic: string; payload: object };
      return { type: topic, ...payload };
    },
    serialize: ({ type, ...payload }) => JSON.stringify({ topic: type, payload }),
  },
  'numbered lists': {
    parse: (data) => (JSON.parse(textIn(data)) as readonly [number, ...FramedMessage[]]).slice(1) as FramedMessage[],
    serialize: (message, n) => JSON.stringify([n, message]),
  },
  'binary, in a pool': {
    parse: (data) => parsed(textIn(data)),
    serialize: (message) => pooled(JSON.stringify(message)),
  },
  'text or binary by the number': {
    parse: (data) => parsed(textIn(data)),
    serialize: (message, n) => (n % 2 ? JSON.stringify(message) : pooled(JSON.stringify(message))),
  },
};

const note = z.object({ type: z.literal('note'), text: z.string(), n: z.number() });

function pad(framing: Framing | undefined) {
  return protocol({ url: 'ws://pad/', framing, inbound: { note }, outbound: { note } });
}

/** The frames of messages that are sent at once. */
function framesOf(framing: Framing | undefined, notes: readonly Note[]): readonly (string | ArrayBuffer)[] {
  const frames: (string | ArrayBuffer)[] = [];
  marbles(({ cold, clock, expectObservable, flush }) => {
    const { dial, action$ } = fakeDial(cold('o', { o: opened }));
    const one = connect$(pad(framing), { dial, clock });
    action$.subscribe((action) => {
      if (action.kind === 'write') frames.push(action.bytes ? action.bytes.slice().buffer : action.text);
    });
    expectObservable(one.keepOpen$, '^--!').toBe('-');
    timer(1).subscribe(() => notes.forEach((each) => one.send.next(each)));
    flush();
  });
  return frames;
}

/** The messages in frames that arrive at once, and the number of faults. */
function messagesIn(framing: Framing | undefined, frames: readonly (string | ArrayBuffer)[]) {
  const heard: Note[] = [];
  let faults = 0;
  marbles(({ clock, expectObservable, flush }) => {
    const events = frames.map((data): FakeEvent => ({ kind: 'frame', data }));
    const { dial } = fakeDial(concat(of(opened, ...events), NEVER));
    const other = connect$(pad(framing), { dial, clock });
    other.fault$.subscribe(() => (faults += 1));
    other.on('note').subscribe((each) => heard.push(each));
    expectObservable(other.keepOpen$, '^--!').toBe('-');
    flush();
  });
  return { heard, faults };
}

const notes = fc.array(
  fc.record({ type: fc.constant('note' as const), text: fc.string({ unit: 'grapheme' }), n: fc.integer() }),
  { maxLength: 12 },
);

describe('what one connection sends and another one receives', () => {
  it.each(Object.entries(framings))('is the same, with the framing: %s', (_, framing) => {
    fc.assert(
      fc.property(notes, (sent) => {
        const frames = framesOf(framing, sent);
        expect(frames).toHaveLength(sent.length);
        expect(messagesIn(framing, frames)).toEqual({ heard: sent, faults: 0 });
      }),
      { numRuns: 60 },
    );
  });
});
