import { Observable } from 'rxjs';
import { addListener, notifyListeners, type Listeners } from './listeners.ts';

describe('listeners', () => {
  const spoken = () => {
    const listeners: Listeners<number> = { all: [] };
    return { listeners, value$: new Observable<number>((subscriber) => addListener(listeners, subscriber)) };
  };

  it('get a value while they are subscribed', () => {
    const { listeners, value$ } = spoken();
    const next = jest.fn();
    notifyListeners(listeners, 1);
    const listening = value$.subscribe({ next });
    notifyListeners(listeners, 2);
    listening.unsubscribe();
    notifyListeners(listeners, 3);
    expect(next.mock.calls).toEqual([[2]]);
    expect(listeners.all).toEqual([]);
  });

  it('may unsubscribe and subscribe during a notification, which does not affect the others', () => {
    const { listeners, value$ } = spoken();
    const log: string[] = [];
    const listen = (name: string, then: () => void = () => undefined) =>
      value$.subscribe({ next: (value) => (log.push(`${name} ${value}`), then()) });
    const first = listen('first', () => {
      first.unsubscribe();
      listen('third');
    });
    listen('second');
    notifyListeners(listeners, 1);
    notifyListeners(listeners, 2);
    expect(log).toEqual(['first 1', 'second 1', 'second 2', 'third 2']);
  });
});
