import type { Clock } from '@hardware-ws/client';
import type { RefereeEvent, RefereeStep } from '@hardware-ws/fairness';
import { filter, from, map, merge, mergeMap, type Observable } from 'rxjs';
import { lateEvidenceText } from '../../referee/late-evidence-text.ts';
import type { FairSimulation } from './fair-simulation.ts';
import { timedLine } from './timed-line.ts';
import { verdictLines } from './verdict-lines.ts';

/** What the participants do in rounds, as lines to show. */
export function roundLines$({ host, boxes, refereeStep$, clock }: FairSimulation): Observable<string> {
  const judged$ = refereeStep$.pipe(
    mergeMap(({ state, events }) => from(events).pipe(mergeMap((event) => eventLines(event, state, clock)))),
  );
  const noted = boxes.map(({ id, step$ }) =>
    step$.pipe(
      // Presses are reported by the action that causes them. Other steps are as they always are.
      filter(({ input }) => input === undefined),
      map(({ note }) => (note === undefined ? '' : timedLine(`box ${id}: ${note}`, clock.wall()))),
    ),
  );
  const heard$ = host.on('buzzer_pressed').pipe(
    filter(({ buzzerId }) => buzzerId !== null),
    map(({ buzzerId }) => timedLine(`the host heard: buzzer ${buzzerId}`, clock.wall())),
  );
  return merge(judged$, ...noted, heard$);
}

function eventLines(event: RefereeEvent, { boxes }: RefereeStep['state'], clock: Clock): readonly string[] {
  if (event.kind === 'note') return [timedLine(`referee: ${event.text}`, clock.wall())];
  if (event.kind === 'late_evidence') return [timedLine(`referee: ${lateEvidenceText(event)}`, clock.wall())];
  const answered = [...boxes.values()].filter(({ answeredFrom }) => answeredFrom > event.verdict.winner.latest);
  return verdictLines(event, {
    answered: answered.map(({ clientId }) => clientId),
    at: clock.monotonic(),
    timeOfDay: clock.wall(),
  });
}
