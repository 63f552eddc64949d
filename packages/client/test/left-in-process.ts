import { firstValueFrom, timer } from 'rxjs';

/** Returns what has been added since now and not been cleaned up in time: sockets and timers of Node, and what `others` returns. */
export function leftInProcess(others: () => readonly string[]): () => Promise<readonly string[]> {
  const atFirst = process.getActiveResourcesInfo();
  const leftovers = () => [...beyond(process.getActiveResourcesInfo(), atFirst), ...others()];
  return async () => {
    for (let tries = 0; tries < 100 && leftovers().length > 0; tries++) await firstValueFrom(timer(10));
    return leftovers();
  };
}

function beyond(now: readonly string[], atFirst: readonly string[]): readonly string[] {
  const known = [...atFirst];
  return now.filter((name) => {
    const at = known.indexOf(name);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
