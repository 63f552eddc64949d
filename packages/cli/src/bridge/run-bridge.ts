import { countRules, type BridgeConfig, type CompiledRules, type RuleCount, type RuleEvent } from '@hardware-ws/rules';
import { BehaviorSubject, NEVER, ReplaySubject, Subject, finalize, ignoreElements, merge, share, tap } from 'rxjs';
import { stayConnected } from '../backend/stay-connected.ts';
import { printLive } from '../output/live-output.ts';
import { writtenText } from '../output/written-text.ts';
import { hangupEnds, hangupReloads } from '../process/hangup.ts';
import { signal$ } from '../process/signal.ts';
import { backendOf } from './backends.ts';
import { bridge$, type BridgeEvent } from './bridge.ts';
import type { BridgeCommandOptions } from './bridge-command.ts';
import { bridgeConfig } from './bridge-config.ts';
import { endpoints } from './endpoints.ts';
import { reloads$ } from './reloads.ts';
import { countLines, rulesText } from './rules-text.ts';
import { saved$ } from './saved.ts';
import { unmatchedCounts } from './unmatched.ts';

/** Runs a bridge until the process is asked to stop. `name` begins the name in each line of its log. */
export async function runBridge(name: string, options: BridgeCommandOptions): Promise<void> {
  const { file, backend: asked } = options;
  const save$ = saved$(file);
  const warnings: string[] = [];
  const config = bridgeConfig(file, { asked, warned: (line) => warnings.push(line) });
  const looseTypes = [...config.outgoing, ...config.incoming].map(({ websocket_type }) => websocket_type);
  const backend = backendOf(config);
  const { contract, refusal } = backend;
  const opened = backend.open({ ...options, config, looseTypes });
  const { connection, who } = opened;
  const how = { name: `${name}:${who}`, saysRefusals: true, endsOnHangup: hangupEnds && !hangupReloads };
  await stayConnected(opened, { ...options, ...how }, (log, { hardware$, activity$ }) => {
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
      backend,
      asked,
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
      tap((now) => {
        counts = now;
        if (activity$.observed) activity$.next({ kind: 'rules', counts });
      }),
      ignoreElements(),
    );
    const applied = (now: BridgeConfig, rules: CompiledRules) => {
      log.info(`${file} is in force${now === config ? '' : ' now'}: ${rulesText(now)}`);
      rules$.next(rules);
      inForce$.next(now);
      hardware$.next({ kind: 'ready' });
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
        connection,
        contract,
        refusal,
        endpoints,
        config,
        reload$,
        refresh$: when$,
        applied,
        counted,
        unmatched,
        log,
      }).pipe(
        tap((event) => {
          show(event);
          if (event.kind === 'outcome') activity$.next(event);
        }),
        ignoreElements(),
      ),
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
