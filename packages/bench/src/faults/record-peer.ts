import { ignoreElements, tap, type Observable } from 'rxjs';
import type { Peer } from '../peers/peer.ts';
import type { Recording } from './recording.ts';

/** Runs a candidate while subscribed, and records what it tells. */
export function recordPeer$({ report$ }: Peer, story: Recording): Observable<never> {
  return report$.pipe(
    tap((report) => {
      if (report.kind === 'open' || report.kind === 'down' || report.kind === 'gaveUp') story.links.push(report);
      else if (report.kind === 'outcome') story.outcomes.push(report);
      else if (report.kind === 'crashed') story.crashes.push(report.why);
      else if (report.kind === 'pressed') {
        // When it was made, as the candidate has it: what was recorded meanwhile is when it was told to.
        const press = story.presses.findIndex(({ n }) => n === report.n);
        const told = story.presses[press];
        if (told) story.presses[press] = { ...told, at: report.at };
      }
    }),
    ignoreElements(),
  );
}
