import { catchError, of, type Observable } from 'rxjs';
import { playing } from '../test/playing.ts';
import type { Inbound, Outbound } from '../test/show.ts';
import type { Fault } from './faults/fault.ts';
import { faultText } from './faults/fault-text.ts';
import type { Framing } from './protocol/framing.ts';
import type { Protocol } from './protocol/protocol.ts';
import { request } from './request/request.ts';
import { RequestError } from './request/request-error.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { frame, opened } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

function broken(): never {
  throw new Error('broken');
}

/** The result of a request, the texts of the faults, what was written and the statuses, with a score at 2 and at 4 ms. */
function played(protocol: Partial<Protocol<Inbound, Outbound>>) {
  const faults: Fault[] = [];
  const written: (string | Uint8Array)[] = [];
  let result: unknown;
  let kinds = '';
  let heard = 0;
  marbles((helpers) => {
    const score = frame({ type: 'score', points: 1 });
    const { dial, action$ } = fakeDial(helpers.cold('o-s-s', { o: opened, s: score }));
    const show = playing(helpers, { dial }, protocol);
    show.fault$.subscribe((fault) => faults.push(fault));
    show.status$.subscribe(({ kind }) => (kinds += kind.slice(0, 1)));
    action$.subscribe((action) => action.kind === 'write' && written.push(action.bytes ?? action.text));
    const asked$: Observable<unknown> = request(
      show,
      { type: 'say', text: 'hi' },
      { answer: 'score', timeoutMs: 10 },
    ).pipe(catchError((error: unknown) => of(error instanceof RequestError ? error.kind : error)));
    asked$.subscribe((value) => (result = value));
    helpers.expectObservable(show.keepOpen$, '^ 12ms !').toBe('-');
    show.on('score').subscribe(() => (heard += 1));
    helpers.flush();
  });
  return { result, faults: [...new Set(faults.map(faultText))], written, kinds, heard };
}

describe('answers', () => {
  const score = { type: 'score', points: 1 };

  it.each([
    ['throws', broken, 'answers.key threw: Error: broken'],
    [
      'returns a promise',
      () => Promise.reject(new Error('late')),
      'answers.key threw: TypeError: it returned a promise',
    ],
    [
      'returns an object',
      () => ({}),
      'answers.key threw: TypeError: expected a string or a number, got [object Object]',
    ],
  ])('whose key %s recognize nothing, which is a fault', (_, key, text) => {
    const { result, faults } = played({ answers: { key: key as never } });
    expect(result).toBe('timeout');
    expect(faults).toEqual([expect.stringContaining(text)]);
  });

  it('takes null for no key and for no reason, as JSON does', () => {
    const answers = { key: () => null, refusals: { score: () => null } } as never;
    expect(played({ answers })).toMatchObject({ result: score, faults: [] });
  });

  it.each([
    ['throws', broken, 'answers.refusals.score threw: Error: broken'],
    [
      'returns a promise',
      () => Promise.resolve('no'),
      'answers.refusals.score threw: TypeError: it returned a promise',
    ],
    ['returns a number', () => 4, 'answers.refusals.score threw: TypeError: expected a string, got 4'],
  ])('whose refusal %s refuse nothing, which is a fault', (_, refusal, text) => {
    const { result, faults } = played({ answers: { key: () => undefined, refusals: { score: refusal as never } } });
    expect(result).toEqual(score);
    expect(faults).toEqual([expect.stringContaining(text)]);
  });
});

describe('a farewell', () => {
  it.each([
    ['throws', broken, 'farewells.score threw: Error: broken'],
    ['returns a promise', () => Promise.resolve('bye'), 'farewells.score threw: TypeError: it returned a promise'],
    ['returns a number', () => 4, 'farewells.score threw: TypeError: expected a string, got 4'],
  ])('that %s ends nothing, which is a fault', (_, score, text) => {
    const { faults, kinds } = played({ farewells: { score: score as never } });
    expect(kinds).not.toContain('w');
    expect(faults).toEqual([expect.stringContaining(text)]);
  });

  it('is none if its reason is null', () => {
    expect(played({ farewells: { score: () => null as never } })).toMatchObject({ kinds: 'ico', faults: [] });
  });
});

describe('framing.parse', () => {
  const serialize = (message: object) => JSON.stringify(message);

  it.each<[string, unknown, RegExp]>([
    ['throws', broken, /broken/],
    ['throws no error', () => Promise.reject(new Error('late')), /it returned a promise/],
    ['returns a text', () => 'score', /expected framing\.parse to return messages/],
    ['returns rubbish in a list', () => [score(), null], /expected framing\.parse to return messages/],
  ])('that %s is a fault for each frame', (_, parse, text) => {
    const { faults, heard, kinds } = played({ framing: { parse: parse as Framing['parse'], serialize } });
    expect(faults).toEqual([expect.stringMatching(text)]);
    expect(heard).toBe(0);
    expect(kinds).not.toContain('w');
  });

  it('that throws an error whose message is no text is a fault', () => {
    const parse = () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a user may
      throw { message: 5 };
    };
    expect(played({ framing: { parse, serialize } }).faults).toEqual([expect.stringMatching(/invalid frame: 5/)]);
  });

  it('may return very many messages', () => {
    const many = Array.from({ length: 1_000_000 }, score);
    let frames = 0;
    const { heard } = played({ framing: { parse: () => ((frames += 1) === 1 ? many : undefined), serialize } });
    expect(heard).toBe(1_000_000);
  });

  function score() {
    return { type: 'score', points: 1 };
  }
});

describe('framing.serialize', () => {
  const parse: Framing['parse'] = (data) => JSON.parse(data as string) as { type: string };
  const buffer = new TextEncoder().encode('__hi__').buffer;

  it.each([
    ['throws', broken, /broken/],
    ['rejects', () => Promise.reject(new Error('late')), /it returned a promise/],
    ['returns nothing', () => undefined, /expected a string or a Uint8Array, got undefined/],
    ['returns a number', () => 7, /expected a string or a Uint8Array, got 7/],
    ['returns a whole buffer', () => buffer, /expected a string or a Uint8Array, got \[object ArrayBuffer\]/],
  ])('that %s refuses the message, with a fault, and writes nothing', (_, serialize, text) => {
    const { result, faults, written, kinds } = played({ framing: { parse, serialize: serialize as never } });
    expect(result).toBe('invalid');
    expect(faults[0]).toMatch(text);
    expect(written).toEqual([]);
    expect(kinds).not.toContain('w');
  });

  it('may return a view of a larger buffer', () => {
    const { written } = played({ framing: { parse, serialize: () => new Uint8Array(buffer, 2, 2) } });
    expect(written).toEqual([new TextEncoder().encode('hi')]);
  });
});
