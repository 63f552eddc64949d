import { countRules, type RuleCount, type RuleEvent } from '@hardware-ws/osc';
import type { Command } from 'commander';
import { BehaviorSubject, NEVER, Subject, finalize, ignoreElements, merge, share, tap } from 'rxjs';
import { bridgeConfig, type BridgeConfig } from '../bridge/bridge-config.ts';
import { countLines } from '../bridge/count-lines.ts';
import { oscBridge$, type OscBridgeEvent } from '../bridge/osc-bridge.ts';
import { reloads$ } from '../bridge/reloads.ts';
import { rulesText } from '../bridge/rules-text.ts';
import { saved$ } from '../bridge/saved.ts';
import { unmatchedOsc } from '../bridge/unmatched-osc.ts';
import { hangupEnds, hangupReloads } from '../process/hangup.ts';
import { endpointText } from '../osc-text/endpoint-text.ts';
import { oscText } from '../osc-text/osc-text.ts';
import { printLive } from '../output/live-output.ts';
import { writtenText } from '../output/written-text.ts';
import { signal$ } from '../process/signal.ts';
import { gameCommand, type GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';

/** Adds `hardware-ws osc-bridge`. */
export function oscBridge(program: Command): void {
  gameCommand(program, 'osc-bridge')
    .argument('<config.yaml>', 'the rules')
    .description('Turns messages of the backend into OSC and OSC into messages, as a YAML file says.')
    .addHelpText(
      'after',
      `
Signals: SIGUSR2 logs what each rule did, and the OSC that no rule is for.
SIGHUP reads the file again where there is no terminal, as for a service; on a
terminal it says that the terminal has gone, which ends the bridge.

With --log-level debug the log shows each OSC message that no rule is for, and
its sender.

Example:
  hardware-ws osc-bridge 1 show.yaml --server quiz.local:8000`,
    )
    .action(run);
}

async function run(gameId: number, file: string, options: GameOptions): Promise<void> {
  const save$ = saved$(file);
  const warnings: string[] = [];
  const config = bridgeConfig(file, undefined, (line) => warnings.push(line));
  const { client_type: clientType, client_id: clientId, host: fileServer, game_id: fileGameId } = config.websocket;
  const looseTypes = [...config.outgoing, ...config.incoming].map(({ websocket_type }) => websocket_type);
  const who = { name: `osc:${clientId}`, clientType, clientId, endsOnHangup: hangupEnds && !hangupReloads };
  const source = { file, fileServer, fileGameId };
  await joinGame({ ...options, ...who, ...source, gameId, looseTypes, saysRefusals: true }, (game, log) => {
    for (const line of warnings) log.warn(line);
    const refused = (reason: string) => {
      for (const line of `the running configuration stays: ${reason}`.split('\n')) log.warn(line);
    };
    const when$ = merge(save$, hangupReloads ? signal$('SIGHUP') : NEVER).pipe(share());
    const warned = (line: string) => log.warn(line);
    const inForce$ = new BehaviorSubject(config);
    const inForce = () => inForce$.value;
    const reload$ = reloads$({ file, running: config, inForce, when$, refused, warned });
    const events$ = new Subject<RuleEvent>();
    const counted = (event: RuleEvent) => events$.next(event);
    let counts: readonly RuleCount[] = [];
    const counting$ = events$.pipe(
      countRules(inForce$),
      tap((now) => (counts = now)),
      ignoreElements(),
    );
    const applied = (now: BridgeConfig) => {
      log.info(`${file} is in force${now === config ? '' : ' now'}: ${rulesText(now)}`);
      inForce$.next(now);
    };
    const { heard: unmatched, written$, lines } = unmatchedOsc(log);
    const tellCounts = () => {
      for (const line of [...countLines(counts), ...lines()]) log.info(line);
    };
    return merge(
      counting$,
      written$,
      oscBridge$({ game, config, reload$, lookAgain$: when$, applied, counted, unmatched, log }).pipe(tap(show)),
      signal$('SIGUSR2').pipe(tap(tellCounts), ignoreElements()),
    ).pipe(finalize(tellCounts));
  });
}

function show(event: OscBridgeEvent): void {
  if (event.kind === 'osc') {
    const { destination, message } = event.datagram;
    printLive(`${oscText(message)} → ${endpointText(destination)}`);
  } else {
    const text = writtenText(event.outcome);
    if (text !== undefined) printLive(text);
  }
}
