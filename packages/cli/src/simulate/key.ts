import process from 'node:process';
import { Observable } from 'rxjs';

const ctrlC = '\u0003';

/** Every key that is pressed on the terminal. q and Ctrl-C do at once what Ctrl-C does elsewhere: raise SIGINT. */
export const key$ = new Observable<string>((subscriber) => {
  const { stdin } = process;
  const hear = (keys: Buffer) => {
    for (const key of keys.toString()) {
      if (key === 'q' || key === ctrlC) process.kill(process.pid, 'SIGINT');
      else subscriber.next(key);
    }
  };
  stdin.setRawMode(true);
  stdin.on('data', hear);
  stdin.on('error', () => undefined); // the terminal has gone, which SIGHUP tells
  return () => {
    stdin.off('data', hear);
    stdin.setRawMode(false);
    stdin.pause();
  };
});
