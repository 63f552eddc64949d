const made: WebSocket[] = [];
const intervals = new Set<number>();

/** Import this before anything else. It keeps a list of the page's WebSockets and of the intervals of rxjs. */
class WatchedWebSocket extends WebSocket {
  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args);
    made.push(this);
  }
}
globalThis.WebSocket = WatchedWebSocket;

const { setInterval, clearInterval } = globalThis as unknown as {
  setInterval: (task: () => void, ms: number) => number;
  clearInterval: (id: number) => void;
};
Object.assign(globalThis, {
  setInterval(task: () => void, ms: number) {
    const id = setInterval(task, ms);
    intervals.add(id);
    return id;
  },
  clearInterval(id: number) {
    intervals.delete(id);
    clearInterval(id);
  },
});

/** What is left of them: open sockets, timers, and listeners other than for errors. */
export function leftOfPage(): readonly string[] {
  return [
    ...made
      .filter(({ readyState }) => readyState !== WebSocket.CLOSED)
      .map(({ readyState }) => `a socket in state ${readyState}`),
    ...made.filter(({ onopen, onmessage, onclose }) => onopen || onmessage || onclose).map(() => 'a listener'),
    ...[...intervals].map(() => 'a timer'),
  ];
}
