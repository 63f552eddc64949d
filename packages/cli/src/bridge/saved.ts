import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { debounce, filter, Observable, timer } from 'rxjs';

/**
 * Emits when a file was saved, once its editor is done. It is the directory that is watched: many editors write another file
 * and rename it, and a watch on the file would stay with the old one.
 */
export function saved$(file: string, quietMs = 100): Observable<unknown> {
  return new Observable<string | null>((subscriber) => {
    const watcher = watch(dirname(file), (_, name) => subscriber.next(name));
    watcher.on('error', (error) => subscriber.error(error));
    subscriber.add(() => watcher.close());
  }).pipe(
    filter((name) => name === null || name === basename(file)),
    debounce(() => timer(quietMs)),
  );
}
