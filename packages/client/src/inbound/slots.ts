import { Observable, type Subscriber } from 'rxjs';
import { addListener, fromListeners, notifyListeners, type Listeners } from '../dispatch/listeners.ts';
import type { Message } from '../protocol/message.ts';
import { textOf } from '../text/text-of.ts';

/** One slot for the subscribers of each message type, and one for the subscribers of all messages. */
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
 * Slots for the given types. Emitting a message looks up one slot, however many subscribers the others have. The types of
 * `always` are wanted even without a subscriber.
 */
export function slots<In extends Message>(
  types: readonly string[],
  always: (type: string) => boolean = () => false,
): Slots<In> {
  const ofAll: Listeners<In> = { all: [] };
  const byType = new Map(types.map((type): [string, Slot<In>] => [type, { all: [], always: always(type) }]));
  return {
    all$: fromListeners(ofAll),
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

/** Throws for a type that the backend does not send, because its subscriber would wait forever. */
export function checkTypes<T extends string>(types: readonly T[], sent: readonly string[]): readonly T[] {
  const all = `It sends ${sent.join(', ') || 'nothing'}.`;
  if (types.length === 0)
    throw new TypeError(
      `on: expected at least one type. ${all} To only keep the connection open, subscribe to keepOpen$.`,
    );
  const unknown = types.find((type) => !sent.includes(type));
  if (unknown === undefined) return types;
  throw new TypeError(`on: the backend does not send "${textOf(unknown)}". ${all}`);
}
