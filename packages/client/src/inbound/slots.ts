import { Observable, type Subscriber } from 'rxjs';
import { addListener, notifyListeners, type Listeners } from '../dispatch/listeners.ts';
import type { Message } from '../protocol/message.ts';
import { textOf } from '../text/text-of.ts';

/** A place per message type for those who want it, and one for those who want all. */
export interface Slots<In extends Message> {
  readonly all$: Observable<In>;
  readonly on: <T extends In['type']>(types: readonly T[]) => Observable<Extract<In, { readonly type: T }>>;
  readonly wanted: (type: string) => boolean;
  readonly emit: (message: In) => void;
}

interface Slot<In> extends Listeners<In> {
  readonly always: boolean;
}

/**
 * Slots for the given types: to emit is to look one up, however many listen to others. Some types are wanted `always`,
 * whether anybody listens or not.
 */
export function slots<In extends Message>(
  types: readonly string[],
  always: (type: string) => boolean = () => false,
): Slots<In> {
  const ofAll: Listeners<In> = { all: [] };
  const byType = new Map(types.map((type): [string, Slot<In>] => [type, { all: [], always: always(type) }]));
  return {
    all$: new Observable((subscriber) => addListener(ofAll, subscriber)),
    on: (wanted) =>
      new Observable((subscriber) => {
        for (const type of new Set(wanted)) {
          const slot = byType.get(type);
          if (slot) addListener(slot, subscriber as Subscriber<In>);
        }
      }),
    wanted(type) {
      const slot = byType.get(type);
      return slot !== undefined && (slot.always || ofAll.all.length > 0 || slot.all.length > 0);
    },
    emit(message) {
      const slot = byType.get(message.type);
      if (slot) notifyListeners(slot, message);
      notifyListeners(ofAll, message);
    },
  };
}

/** These types, if the backend sends all of them; throws otherwise: who waits for another one would wait for ever. */
export function checkTypes<T extends string>(types: readonly T[], sent: readonly string[]): readonly T[] {
  const all = `It sends ${sent.join(', ') || 'nothing'}.`;
  if (types.length === 0)
    throw new TypeError(`on: no type is given. ${all} keepOpen$ keeps the connection open alone.`);
  const unknown = types.find((type) => !sent.includes(type));
  if (unknown === undefined) return types;
  throw new TypeError(`on: the backend sends no "${textOf(unknown)}". ${all}`);
}
