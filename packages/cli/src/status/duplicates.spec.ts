import { marbles } from '@hardware-ws/client/testing';
import { EMPTY, map, NEVER, throwError } from 'rxjs';
import type { BearerEvent } from './bearers.ts';
import { duplicates } from './duplicates.ts';

/** The instances that are found, as their names one after the other. */
function played(source: string, result: string) {
  marbles(({ hot, clock, expectObservable }) => {
    let askedAt = 0;
    const event$ = hot(source).pipe(
      map((letter): BearerEvent => {
        const at = clock.monotonic();
        if (letter === '?') {
          askedAt = at;
          return { kind: 'asked', at };
        }
        if (letter === 'o') return { kind: 'own', askedAt, at };
        const instance = letter === 'n' ? undefined : letter;
        return { kind: 'other', at, client: { instance, ...(letter === 's' && { spare: true }) } };
      }),
    );
    expectObservable(
      event$.pipe(
        duplicates(),
        map((others) => others.map(({ instance }) => instance ?? 'n').join('') || '-'),
      ),
    ).toBe(result, { '-': '-', b: 'b', c: 'c', 2: 'bc', n: 'n', f: '-' });
  });
}

describe('duplicates', () => {
  it('emits another client once, until it no longer answers', () => {
    played('?ob--?ob--?o', '--b 3007ms f');
  });

  it('emits nothing while we are alone, and does not take a spare for a duplicate', () => {
    played('?o--?os-?', '-');
  });

  it('keeps the others while our own answers are missing as well', () => {
    played('?ob--?----', '--b');
  });

  it('tells several clients apart, and counts those that say nothing about themselves as one', () => {
    played('?obc--?oc', '--b2 3002ms c');
    played('?onn', '--n');
  });

  it('remembers no more than 16 clients', () => {
    marbles(({ cold, expectObservable }) => {
      const names = 'abcdefghijklmnopqrstuvwxyz';
      const source$ = cold(names).pipe(
        map((instance): BearerEvent => ({ kind: 'other', at: 0, client: { instance } })),
      );
      const counts = Object.fromEntries(names.split('').map((name, index) => [name, index + 1]));
      expectObservable(
        source$.pipe(
          duplicates(),
          map((others) => others.length),
        ),
      ).toBe(names.slice(0, 16), counts);
    });
  });

  it('ends with its source, after the last answers are due', () => {
    marbles(({ expectObservable }) => {
      expectObservable(EMPTY.pipe(duplicates())).toBe('|');
      expectObservable(NEVER.pipe(duplicates())).toBe('-');
      expectObservable(throwError(() => new Error('broken')).pipe(duplicates())).toBe(
        '#',
        undefined,
        new Error('broken'),
      );
    });
  });
});
