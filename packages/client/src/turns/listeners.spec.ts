import { Observable } from 'rxjs';
import { join, tell, type Listeners } from './listeners.ts';

describe('listeners', () => {
  const spoken = () => {
    const listeners: Listeners<number> = { all: [] };
    return { listeners, value$: new Observable<number>((subscriber) => join(listeners, subscriber)) };
  };

  it('are told a value while they listen', () => {
    const { listeners, value$ } = spoken();
    const next = jest.fn();
    tell(listeners, 1);
    const listening = value$.subscribe({ next });
    tell(listeners, 2);
    listening.unsubscribe();
    tell(listeners, 3);
    expect(next.mock.calls).toEqual([[2]]);
    expect(listeners.all).toEqual([]);
  });

  it('may leave and join while they are told, which makes no difference to the others', () => {
    const { listeners, value$ } = spoken();
    const log: string[] = [];
    const listen = (name: string, told: () => void = () => undefined) =>
      value$.subscribe({ next: (value) => (log.push(`${name} ${value}`), told()) });
    const first = listen('first', () => {
      first.unsubscribe();
      listen('third');
    });
    listen('second');
    tell(listeners, 1);
    tell(listeners, 2);
    expect(log).toEqual(['first 1', 'second 1', 'second 2', 'third 2']);
  });
});
