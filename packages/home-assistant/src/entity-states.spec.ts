import { marbles } from '@hardware-ws/client/testing';
import { entityStates, type EntityStates } from './entity-states.ts';
import type { HomeAssistantMessage } from './messages/home-assistant-messages.ts';

function event(id: number, event: HomeAssistantMessage<'event'>['event']): HomeAssistantMessage<'event'> {
  return { type: 'event', id, event };
}

describe('entityStates', () => {
  it('follows the entities, and begins again with each subscription', () => {
    marbles(({ hot, expectObservable }) => {
      const event$ = hot('a-c-d-r-b', {
        a: event(2, { a: { lamp: { s: 'off', a: { name: 'Lamp', dim: 1 } }, fan: { s: 'on' } } }),
        c: event(2, { c: { lamp: { '+': { s: 'on', a: { dim: 9 } } } } }),
        d: event(2, { c: { lamp: { '-': { a: ['dim'] } } } }),
        r: event(2, { r: ['lamp'] }),
        b: event(3, { a: { lamp: { s: 'off' } } }),
      });
      const fan = { state: 'on', attributes: {} };
      expectObservable(event$.pipe(entityStates())).toBe('a-c-d-r-b', {
        a: { lamp: { state: 'off', attributes: { name: 'Lamp', dim: 1 } }, fan },
        c: { lamp: { state: 'on', attributes: { name: 'Lamp', dim: 9 } }, fan },
        d: { lamp: { state: 'on', attributes: { name: 'Lamp' } }, fan },
        r: { fan },
        b: { lamp: { state: 'off', attributes: {} } },
      });
    });
  });

  it('takes any id for an entity', () => {
    marbles(({ hot, expectObservable }) => {
      const states$ = hot('a', {
        a: event(1, { a: JSON.parse('{"__proto__":{"s":"on"}}') as Record<string, { s: string }> }),
      }).pipe(entityStates());
      expectObservable(states$).toBe('a', {
        a: JSON.parse('{"__proto__":{"state":"on","attributes":{}}}') as EntityStates,
      });
    });
  });
});
