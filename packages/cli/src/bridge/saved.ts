import { statSync, unwatchFile, watchFile } from 'node:fs';
import { debounce, filter, fromEventPattern, merge, timer, type Observable } from 'rxjs';

/**
 * Emits when a file was saved since the call, once nothing has changed for a while: who saves writes more than once. The file is
 * looked at every so many ms, which notices what a watch misses: the target of a link, a directory that was replaced, as
 * Kubernetes does, and a file that another system writes; and a machine may have no watches left. A look costs microseconds.
 */
export function saved$(file: string, everyMs = 250): Observable<unknown> {
  const atFirst = stateOf(file);
  const change$ = fromEventPattern(
    (listener) => watchFile(file, { interval: everyMs, bigint: true }, listener),
    (listener) => unwatchFile(file, listener),
  );
  // What was saved before the first look is no change to it.
  const before$ = timer(everyMs).pipe(filter(() => stateOf(file) !== atFirst));
  return merge(change$, before$).pipe(debounce(() => timer(everyMs)));
}

function stateOf(file: string): string | undefined {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined; // what is wrong with it is told when it is read
  }
}
