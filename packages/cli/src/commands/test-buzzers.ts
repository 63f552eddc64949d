import type { Command } from 'commander';
import { BehaviorSubject, filter, share, takeUntil, tap } from 'rxjs';
import { boxLines } from '../box/box-lines.ts';
import { boxOptions, type BoxOptions } from '../box/box-options.ts';
import { setsLines } from '../box/box-wiring.ts';
import { buzzerTest$ } from '../box/buzzer-test.ts';
import { readBox } from '../box/read-box.ts';
import { simulatedGpio } from '../box/simulated-gpio.ts';
import { testReport } from '../box/test-report.ts';
import { chooseGpio } from '../gpio/choose-gpio.ts';
import { realGpio } from '../gpio/gpio-drivers.ts';
import { paceLines } from '../operators/pace-lines.ts';
import { parseSeconds } from '../options/parse-number.ts';
import { printLive } from '../output/live-output.ts';
import { runUntilShutdown } from '../process/run-until-shutdown.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';

interface TestBuzzersOptions extends BoxOptions {
  readonly timeout: number;
}

/** Adds `hardware-ws test-buzzers`. */
export function testBuzzers(program: Command): void {
  const command = program
    .command('test-buzzers')
    .description('Asks you to press each buzzer, shows how its contact bounces, and lights its lamp.')
    .option('--timeout <seconds>', 'how long to wait for the next buzzer', parseSeconds, 30)
    .addHelpText(
      'after',
      `
The exit code is 0 only if every buzzer was pressed.

Example:
  hardware-ws test-buzzers --pins 17=1,22=2 --lamps 5=1,6=2`,
    )
    .action(run);
  for (const option of boxOptions()) command.addOption(option);
}

async function run(options: TestBuzzersOptions): Promise<void> {
  const { wiring } = await readBox(options, (line) => printLive(`warning: ${line}`));
  const gpio = await chooseGpio({ asked: options.gpio, sets: setsLines(wiring) });
  printLive(`GPIO: ${gpio.name} (${gpio.reason})`);
  const line$ = stdinLines$(printLive).pipe(paceLines(), share());
  const isQuit = (line: string) => line === 'q';
  const simulated = () =>
    simulatedGpio({
      commands$: line$.pipe(filter((line) => !isQuit(line))),
      wiring: wiring.buttons,
      onUnknown: (line) =>
        printLive(`Unknown command "${line}". Type "press ${Object.values(wiring.buttons)[0] ?? 0}".`),
      bounce: {},
    });
  const state$ = new BehaviorSubject({ online: true, enabled: true, selected: null as number | null });
  const lines = boxLines(wiring, realGpio(gpio.name) ?? simulated(), state$);
  const passed = new Map<string, string>();
  printLive(
    `Press each buzzer once: ${[...new Set(Object.values(wiring.buttons))].join(', ')}. Type q and Enter to end the test.`,
  );
  await runUntilShutdown(
    buzzerTest$({ ...lines, wiring: wiring.buttons, timeoutMs: options.timeout * 1000 }).pipe(
      tap(({ kind, pin, buzzerId, text }) => {
        if (kind === 'press') {
          state$.next({ online: true, enabled: true, selected: buzzerId });
          passed.set(pin, text);
        }
        printLive(`buzzer ${buzzerId}  ${text}`);
      }),
      takeUntil(line$.pipe(filter(isQuit))),
    ),
  );
  const { lines: sheet, missing } = testReport(wiring.buttons, passed);
  sheet.forEach(printLive);
  if (missing.length > 0)
    throw new Error(`${missing.length} of ${sheet.length} buzzers did not respond: ${missing.join(', ')}.`);
}
