import { connect, delay, distinctUntilChanged, filter, map, merge, scan, skipWhile, type OperatorFunction } from 'rxjs';
import type { BearerEvent } from './bearers.ts';
import type { ClientAbout } from './client-about.ts';

/** How long to wait for the others' answers before they count as gone, in ms. */
const waitMs = 3000;

/** How many others are remembered. Whoever invents names must not fill the memory. */
const mostOthers = 16;

/** The others with our type and id, by process, and when our own answer to which ping last came back. */
interface Found {
  readonly others: ReadonlyMap<string, { readonly client: ClientAbout; readonly at: number }>;
  readonly answered: number;
}

/** An event, or that the time for answers to the ping of `askedAt` is over. */
type Input = BearerEvent | { readonly kind: 'overdue'; readonly askedAt: number };

function found(state: Found, input: Input): Found {
  switch (input.kind) {
    case 'asked':
      return state;
    case 'own':
      return { ...state, answered: input.askedAt };
    case 'other': {
      const { client = {}, at } = input;
      const { instance = '', spare } = client;
      if (spare === true || (state.others.size >= mostOthers && !state.others.has(instance))) return state;
      return { ...state, others: new Map(state.others).set(instance, { client, at }) };
    }
    case 'overdue': {
      // If not even we have heard ourselves, the link is slow and the silence of the others says nothing.
      if (state.answered < input.askedAt) return state;
      return { ...state, others: new Map([...state.others].filter(([, { at }]) => at >= input.askedAt)) };
    }
  }
}

/**
 * Emits the other clients that have our type and id, each time one comes or is gone. A spare of ours is not one of them.
 *
 * ```
 * source  -?o----?oO--------?o-------      ? asked, o own, O other
 * result  ---------t--------------f--      t one other, f none, 3 s after the ping that it does not answer
 * ```
 */
export function duplicates(): OperatorFunction<BearerEvent, readonly ClientAbout[]> {
  return connect((event$) =>
    merge(
      event$,
      event$.pipe(
        filter(({ kind }) => kind === 'asked'),
        map(({ at }) => ({ kind: 'overdue' as const, askedAt: at })),
        delay(waitMs),
      ),
    ).pipe(
      scan<Input, Found>(found, { others: new Map(), answered: -Infinity }),
      map(({ others }) => others),
      distinctUntilChanged(
        (before, now) => before.size === now.size && [...now.keys()].every((key) => before.has(key)),
      ),
      map((others) => [...others.values()].map(({ client }) => client)),
      skipWhile((others) => others.length === 0),
    ),
  );
}
