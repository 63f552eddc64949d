import type { Status } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { linkText$ } from './link-text.ts';

const cause = { kind: 'dead', ms: 2000 } as const;
const statuses: Readonly<Record<string, Status>> = {
  i: { kind: 'idle' },
  c: { kind: 'connecting', attempt: 1 },
  d: { kind: 'connecting', attempt: 2 },
  o: { kind: 'open', url: 'ws://show/' },
  w: { kind: 'waiting', attempt: 2, delayMs: 1200, cause },
  x: { kind: 'closed' },
  y: { kind: 'closed', cause },
};
const noon = new Date(2026, 10, 29, 14, 2).getTime();
const texts = {
  i: 'not connected yet',
  c: 'connecting',
  o: 'open since 14:02',
  l: 'open since 14:02, 3.1 ms',
  m: 'open since 14:02, 4.0 ms',
  w: 'waiting 2 s: no answer to a ping within 2000 ms',
  x: 'closed',
  y: 'closed: no answer to a ping within 2000 ms',
};

describe('linkText$', () => {
  it('says what the link does, and between two attempts why the last one failed', () => {
    marbles(({ hot, expectObservable }) => {
      const status$ = hot(' -i-c-w-d-w-d-o-x-y', statuses);
      expectObservable(linkText$({ status$, latency$: hot('-') }, { wall: () => noon })).toBe(
        '                   -i-c-w---w---o-x-y',
        texts,
      );
    });
  });

  it('says the round trip as soon as it is known, and then every half minute', () => {
    marbles(({ hot, expectObservable }) => {
      const latency$ = hot('-l-m- 29997ms mm', { l: 3.14, m: 4 });
      expectObservable(linkText$({ status$: hot('o', statuses), latency$ }, { wall: () => noon })).toBe(
        'ol 29999ms -m',
        texts,
      );
    });
  });
});
