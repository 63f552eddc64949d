// A game on two servers: the connection goes to the spare one while the main one is lost, and comes back.
import process from 'node:process';
import { connect$, failover, logTo } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { quizzer } from '@hardware-ws/quizzer';
import { takeUntil } from 'rxjs';

const main = quizzer({ host: process.env['MAIN_SERVER'] ?? 'main:8000', gameId: 1 });
const spare = quizzer({ host: process.env['QUIZZER_SERVER'] ?? 'spare:8000', gameId: 1 });

const game = connect$(failover([main, spare], { standby: 'warm' }));
logTo(game, console);
game.keepOpen$.pipe(takeUntil(shutdown$())).subscribe({ error: console.error });
