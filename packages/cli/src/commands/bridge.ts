import { countRules, type BridgeConfig, type CompiledRules, type RuleCount, type RuleEvent } from '@hardware-ws/rules';
import type { Command } from 'commander';
import { BehaviorSubject, NEVER, ReplaySubject, Subject, finalize, ignoreElements, merge, share, tap } from 'rxjs';
import { bridge$, type BridgeEvent } from '../bridge/bridge.ts';
import { bridgeConfig } from '../bridge/bridge-config.ts';
import { countLines, rulesText } from '../bridge/rules-text.ts';
import { endpoints } from '../bridge/endpoints.ts';
import { quizzerContract as contract } from '../bridge/quizzer-contract.ts';
import { reloads$ } from '../bridge/reloads.ts';
import { saved$ } from '../bridge/saved.ts';
import { unmatchedCounts } from '../bridge/unmatched.ts';
import { gameCommand, type GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';
import { printLive } from '../output/live-output.ts';
import { writtenText } from '../output/written-text.ts';
import { hangupEnds, hangupReloads } from '../process/hangup.ts';
import { signal$ } from '../process/signal.ts';

/** Adds `hardware-ws bridge`. */
export function bridge(program: Command): void {
  bridgeCommand(program, {
    name: 'bridge',
    what: 'what an endpoint such as OSC receives into messages, by the rules of a YAML file',
    received: 'received messages',
  }).action((gameId: number, file: string, options: GameOptions) => run('bridge', gameId, file, options));
}

/** Adds `hardware-ws osc-bridge`, the same command under the name of its first endpoint. */
export function oscBridge(program: Command): void {
  bridgeCommand(program, {
    name: 'osc-bridge',
    what: 'OSC into messages, by the rules of a YAML file. The same as bridge',
    received: 'OSC messages',
  }).action((gameId: number, file: string, options: GameOptions) => run('osc', gameId, file, options));
}

function bridgeCommand(
  program: Command,
  { name, what, received }: { readonly name: string; readonly what: string; readonly received: string },
): Command {
  const outgoing = name === 'bridge' ? 'commands for endpoints such as OSC' : 'OSC';
  return gameCommand(program, name)
    .argument('<config.yaml>', 'the rules')
    .description(`Turns messages of the backend into ${outgoing} and ${what}.`)
    .addHelpText(
      'after',
      `
Signals: SIGUSR2 logs the counts of each rule, and ${received} that
no rule matches. SIGHUP reads the file again if there is no terminal, for
example in a service. With a terminal, SIGHUP means that the terminal is gone,
and ends the bridge.

With --log-level debug, the log shows each received message that no rule
matches, and its sender.

Example:
  hardware-ws ${name} 1 show.yaml --server quiz.local:8000`,
    );
}

async function run(name: string, gameId: number, file: string, options: GameOptions): Promise<void> {
  const save$ = saved$(file);
  const warnings: string[] = [];
  const config = bridgeConfig(file, undefined, (line) => warnings.push(line));
  const { client_type: clientType, client_id: clientId, host: fileServer, game_id: fileGameId } = config.websocket;
  const looseTypes = [...config.outgoing, ...config.incoming].map(({ websocket_type }) => websocket_type);
  const who = { name: `${name}:${clientId}`, clientType, clientId, endsOnHangup: hangupEnds && !hangupReloads };
  const source = { file, fileServer, fileGameId };
  await joinGame({ ...options, ...who, ...source, gameId, looseTypes, saysRefusals: true }, (game, log) => {
    for (const line of warnings) log.warn(line);
    const refused = (reason: string) => {
      for (const line of `the running configuration stays: ${reason}`.split('\n')) log.warn(line);
    };
    const when$ = merge(save$, hangupReloads ? signal$('SIGHUP') : NEVER).pipe(share());
    const warned = (line: string) => log.warn(line);
    const inForce$ = new BehaviorSubject(config);
    const reload$ = reloads$({
      file,
      running: config,
      contract,
      inForce: () => inForce$.value,
      when$,
      refused,
      warned,
    });
    const rules$ = new ReplaySubject<CompiledRules>(1);
    const events$ = new Subject<RuleEvent>();
    let counts: readonly RuleCount[] = [];
    const counting$ = events$.pipe(
      countRules(rules$),
      tap((now) => (counts = now)),
      ignoreElements(),
    );
    const applied = (now: BridgeConfig, rules: CompiledRules) => {
      log.info(`${file} is in force${now === config ? '' : ' now'}: ${rulesText(now)}`);
      rules$.next(rules);
      inForce$.next(now);
    };
    const { count: unmatched, written$, lines } = unmatchedCounts(log);
    const logCounts = () => {
      for (const line of [...countLines(counts), ...lines()]) log.info(line);
    };
    const counted = (event: RuleEvent) => events$.next(event);
    return merge(
      counting$,
      written$,
      bridge$({
        connection: game,
        contract,
        endpoints,
        config,
        reload$,
        refresh$: when$,
        applied,
        counted,
        unmatched,
        log,
      }).pipe(tap(show)),
      signal$('SIGUSR2').pipe(tap(logCounts), ignoreElements()),
    ).pipe(finalize(logCounts));
  });
}

function show(event: BridgeEvent): void {
  if (event.kind === 'sent') {
    const { endpoint, command } = event;
    printLive(`${endpoint.commands.text(command)} → ${endpoint.commands.destination(command)}`);
  } else {
    const text = writtenText(event.outcome);
    if (text !== undefined) printLive(text);
  }
}
