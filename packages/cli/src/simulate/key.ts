import process from 'node:process';
import { Observable } from 'rxjs';

const ctrlC = '\u0003';

/** Emits each key pressed in the terminal. q and Ctrl-C raise SIGINT immediately, as Ctrl-C does outside of raw mode. */
export const key$ = new Observable<string>((subscriber) => {
  const { stdin } = process;
  const onData = (keys: Buffer) => {
    for (const key of keys.toString()) {
      if (key === 'q' || key === ctrlC) process.kill(process.pid, 'SIGINT');
      else subscriber.next(key);
    }
  };
  stdin.setRawMode(true);
  stdin.on('data', onData);
  stdin.on('error', () => undefined); // the terminal is gone, and SIGHUP reports that
  return () => {
    stdin.off('data', onData);
    stdin.setRawMode(false);
    stdin.pause();
  };
});
