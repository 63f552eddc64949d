import type { ClientAbout } from '../status/client-about.ts';

/** How long a box has to be silent before its spare takes over, in ms. */
export const silenceMs = 2000;

/** How much longer each further spare waits, in ms: the one before it takes over in that time, and is heard. */
const rivalMs = 400;

/** How long a spare that is silent counts, in ms. */
const rivalKeptMs = 1500;

/** If our own answers are further apart than this, in ms, we were cut off or frozen, and have not heard whether the box was silent. */
const deafMs = 1000;

/** How many other spares are remembered. Whoever invents names must not fill the memory. */
const mostRivals = 16;

/** What a spare knows of the box that it watches. Times are in ms on its clock. */
export interface SpareState {
  /** Since when the box has been silent although we heard ourselves. */
  readonly silentSince: number;
  /** When our own answer last came back. */
  readonly heardSelfAt: number;
  /** The box that answered last, until it has been silent for too long. */
  readonly box: ClientAbout | undefined;
  /** The timestamp of our latest ping that the box answered. */
  readonly answered: number | undefined;
  /** The latest term that was heard. */
  readonly term: number;
  /** The other spares, and when each was last heard. */
  readonly rivals: ReadonlyMap<string, number>;
}

/** An answer to a ping of the spare: from itself, from a box of the name, or from another spare of the name. */
export type SpareInput =
  | { readonly kind: 'self'; readonly at: number }
  | { readonly kind: 'box'; readonly client: ClientAbout; readonly timestamp: number; readonly at: number }
  | { readonly kind: 'spare'; readonly instance: string; readonly at: number };

/** The state before anything was heard, in the given term. */
export function initialSpareState(term: number): SpareState {
  return {
    silentSince: Infinity,
    heardSelfAt: -Infinity,
    box: undefined,
    answered: undefined,
    term,
    rivals: new Map(),
  };
}

/** What a spare knows after an answer. */
export function spareRules(state: SpareState, input: SpareInput): SpareState {
  const { at } = input;
  switch (input.kind) {
    case 'self': {
      const wasDeaf = at - state.heardSelfAt > deafMs;
      return { ...state, heardSelfAt: at, silentSince: wasDeaf ? at : state.silentSince };
    }
    case 'box': {
      const { client, timestamp } = input;
      return {
        ...state,
        box: client,
        answered: timestamp,
        silentSince: at,
        term: Math.max(state.term, client.term ?? 0),
      };
    }
    case 'spare': {
      if (state.rivals.size >= mostRivals && !state.rivals.has(input.instance)) return state;
      return { ...state, rivals: new Map(state.rivals).set(input.instance, at) };
    }
  }
}

/**
 * Whether the spare takes over. It decides only when it has just heard itself: then the link works, and the silence is the box's. Of
 * several spares, the one with the smallest instance is first.
 */
export function takesOver(instance: string, state: SpareState, { kind, at }: SpareInput): boolean {
  if (kind !== 'self') return false;
  const before = [...state.rivals].filter(([rival, heardAt]) => rival < instance && at - heardAt <= rivalKeptMs);
  return at - state.silentSince >= silenceMs + rivalMs * before.length;
}
