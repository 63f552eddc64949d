import type { ObservableNotification } from 'rxjs';
import { diagrams, type Mark } from './diagrams.ts';
import { equal } from './equal.ts';
import { shown } from './shown.ts';

/** What `TestScheduler` compares: a notification of an Observable, or a subscription to it. */
type Logged =
  | { readonly frame: number; readonly notification: ObservableNotification<unknown> }
  | { readonly subscribedFrame: number; readonly unsubscribedFrame: number };

/** Draws both as diagrams, with the meaning of their letters. `values` are the letters of the test. */
export function difference(actual: readonly Logged[], expected: readonly Logged[], values: object): string {
  const letters = lettersFor(values);
  const row = (name: string, logged: readonly Logged[]) => ({
    name,
    marks: logged.flatMap((one) => marksOf(one, letters.of)),
  });
  const picture = diagrams([row('expected', expected), row('actual', actual)]);
  const legend = letters.used().map(([letter, value]) => `  ${letter} = ${shown(value)}`);
  return [picture, ...legend].join('\n');
}

function marksOf(logged: Logged, letterOf: (value: unknown, first?: string) => string): Mark[] {
  if ('subscribedFrame' in logged) {
    const { subscribedFrame, unsubscribedFrame } = logged;
    const ends = [
      { frame: subscribedFrame, mark: '^' },
      { frame: unsubscribedFrame, mark: '!' },
    ];
    return ends.filter(({ frame }) => frame !== Infinity);
  }
  const { frame, notification } = logged;
  if (notification.kind === 'C') return [{ frame, mark: '|' }];
  const mark = notification.kind === 'E' ? letterOf(notification.error, '#') : letterOf(notification.value);
  return [{ frame, mark }];
}

/** Gives every value a letter: its letter in the test if it has one, or the value itself if it is a letter. */
function lettersFor(values: object) {
  const known = new Map<string, unknown>(Object.entries(values));
  const used = new Map<string, unknown>();
  const of = (value: unknown, first?: string): string => {
    const named = [...used, ...known].find(([, each]) => equal(value, each))?.[0];
    const own =
      typeof value === 'string' && value.length === 1 && !known.has(value) && !used.has(value) ? value : undefined;
    const free = Array.from(`${first ?? ''}${alphabet}`).find((letter) => !known.has(letter) && !used.has(letter));
    const letter = named ?? own ?? free ?? '?';
    used.set(letter, named === undefined ? value : (used.get(letter) ?? known.get(letter)));
    return letter;
  };
  return {
    of,
    used: () => [...used].filter(([letter, value]) => letter !== value).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
