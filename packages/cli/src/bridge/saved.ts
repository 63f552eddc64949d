import { statSync, unwatchFile, watchFile } from 'node:fs';
import { debounce, filter, fromEventPattern, merge, timer, type Observable } from 'rxjs';

/**
 * Emits when a file has been saved and has not changed for a while, because programs write more than once. It polls: a watch
 * misses the target of a link, a directory that Kubernetes replaces, and a file that another system writes, and a machine may have
 * no watches left. A poll takes microseconds.
 */
export function saved$(file: string, everyMs = 250): Observable<unknown> {
  const atFirst = stateOf(file);
  const change$ = fromEventPattern(
    (listener) => watchFile(file, { interval: everyMs, bigint: true }, listener),
    (listener) => unwatchFile(file, listener),
  );
  // A file that was saved before the first poll has not changed since.
  const before$ = timer(everyMs).pipe(filter(() => stateOf(file) !== atFirst));
  return merge(change$, before$).pipe(debounce(() => timer(everyMs)));
}

function stateOf(file: string): string | undefined {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined; // reading the file reports what is wrong
  }
}
