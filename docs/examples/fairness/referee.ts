// A referee: it decides which box of a game was first, and prints the evidence. The boxes are box.ts.
import process from 'node:process';
import { connect$, isOpen$, sendTo, systemClock } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { refereeSteps$, refereeTypes, withFairMessages, type RefereeEvent } from '@hardware-ws/fairness';
import { quizzer } from '@hardware-ws/quizzer';
import { from, mergeMap, takeUntil, tap } from 'rxjs';

const { QUIZZER_SERVER: host = 'localhost:8000', REFEREE: clientId = 'main' } = process.env;
const game = connect$(withFairMessages(quizzer({ host, gameId: 1, clientType: 'referee', clientId })), {
  acknowledge: true,
});

refereeSteps$({ messages$: game.on(...refereeTypes), online$: isOpen$(game), clock: systemClock, clientId })
  .pipe(
    tap(({ events }) => events.forEach(show)),
    mergeMap(({ send }) => from(send).pipe(sendTo(game))),
    takeUntil(shutdown$()),
  )
  .subscribe();

function show(event: RefereeEvent) {
  if (event.kind === 'note') return console.log(event.text);
  if (event.kind === 'late_evidence') return console.log(`${event.claim.clientId} was earlier, and its claim is late`);
  const { kind, winner, claims } = event.verdict;
  console.log(`${winner.clientId} was first (${kind})`);
  for (const { client_id, behind_ms, error_ms, arrival } of claims) {
    console.log(`  ${client_id}: ${behind_ms.toFixed(3)} ± ${error_ms.toFixed(3)} ms, arrived as number ${arrival}`);
  }
}
