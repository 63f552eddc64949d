// A game behind a proxy that may block WebSockets: then the connection uses plain HTTP.
import process from 'node:process';
import { connect$, logTo } from '@hardware-ws/client';
import { fallback } from '@hardware-ws/client/long-poll';
import { shutdown$ } from '@hardware-ws/client/node';
import { quizzer } from '@hardware-ws/quizzer';
import { takeUntil } from 'rxjs';

const host = process.env['QUIZZER_SERVER'] ?? 'localhost:8000';
const game = connect$(quizzer({ host, gameId: 1 }), { dial: fallback() });

logTo(game, console);
game.keepOpen$.pipe(takeUntil(shutdown$())).subscribe({ error: console.error });
