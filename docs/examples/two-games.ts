// Two connected games: each message in one game is forwarded to the other, once.
import process from 'node:process';
import { connect$, sendTo } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { forwardedMessages, quizzer } from '@hardware-ws/quizzer';
import { map, merge, mergeMap, takeUntil, tap } from 'rxjs';

const host = process.env['QUIZZER_SERVER'] ?? 'localhost:8000';
const one = connect$(quizzer({ host, gameId: 1, clientType: 'mirror', clientId: 'one' }));
const two = connect$(quizzer({ host, gameId: 2, clientType: 'mirror', clientId: 'two' }));

merge(
  one.pipe(
    mergeMap(forwardedMessages),
    sendTo(two),
    map(({ kind, message }) => `game 2: ${message.type} ${kind}`),
  ),
  two.pipe(
    mergeMap(forwardedMessages),
    sendTo(one),
    map(({ kind, message }) => `game 1: ${message.type} ${kind}`),
  ),
)
  .pipe(tap(console.log), takeUntil(shutdown$()))
  .subscribe();
