import { map, scan, type OperatorFunction } from 'rxjs';
import type { HomeAssistantMessage } from './messages/home-assistant-messages.ts';

/** What Home Assistant knows about an entity. */
export interface EntityState {
  /** For example `on`, `off`, `unavailable`, or a number as text. */
  readonly state: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Entities by id, for example `light.stage`. */
export type EntityStates = Readonly<Record<string, EntityState>>;

interface Known {
  readonly id: number | undefined;
  readonly states: EntityStates;
}

/**
 * Turns the events of `subscribe_entities` into the states of all its entities, at each change. After every opening of the
 * connection, it begins with the current states, so an entity that has gone meanwhile is gone.
 *
 * ```
 * events: -a---c---a---     a all, c a change
 * states: -s---t---u---
 * ```
 *
 * @example
 * const entities = { type: 'subscribe_entities' as const, entity_ids: ['light.stage'] };
 * const isLit$ = subscription(home, entities, { events: 'event' }).pipe(
 *   entityStates(),
 *   map((states) => states['light.stage']?.state === 'on'),
 * );
 */
export function entityStates(): OperatorFunction<HomeAssistantMessage<'event'>, EntityStates> {
  return (event$) =>
    event$.pipe(
      scan(
        ({ id, states }: Known, message): Known => ({
          id: message.id,
          // Each opening has a subscription of its own.
          states: changed(message.id === id ? states : {}, message.event),
        }),
        { id: undefined, states: {} },
      ),
      map(({ states }) => states),
    );
}

function changed(states: EntityStates, { a: added = {}, c: changes = {}, r: removed = [] }: Event): EntityStates {
  const next = new Map(Object.entries(states));
  for (const [id, { s: state = 'unknown', a: attributes = {} }] of Object.entries(added)) {
    next.set(id, { state, attributes });
  }
  for (const [id, { '+': fresh = {}, '-': gone = {} }] of Object.entries(changes)) {
    const { state, attributes } = next.get(id) ?? { state: 'unknown', attributes: {} };
    const kept = Object.entries({ ...attributes, ...fresh.a }).filter(([name]) => !gone.a?.includes(name));
    next.set(id, { state: fresh.s ?? state, attributes: Object.fromEntries(kept) });
  }
  removed.forEach((id) => next.delete(id));
  return Object.fromEntries(next);
}

type Event = HomeAssistantMessage<'event'>['event'];
