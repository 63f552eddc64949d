import process from 'node:process';
import { connect$ } from '@hardware-ws/client';
import { Option, type Command } from 'commander';
import { ignoreElements } from 'rxjs';
import { checkBackend } from '../doctor/check-backend.ts';
import { checkClock } from '../doctor/check-clock.ts';
import { checkGpio } from '../doctor/check-gpio.ts';
import { checkPin } from '../doctor/check-pin.ts';
import { checkBoxLines } from '../doctor/check-box-lines.ts';
import { checkBoxFile, checkBridgeFile, checkBridgeNetwork } from '../doctor/check-files.ts';
import { setsLines } from '../box/sets-lines.ts';
import { checkWifi } from '../doctor/check-wifi.ts';
import { findingLine } from '../doctor/finding-line.ts';
import type { Finding } from '../doctor/finding.ts';
import { programOutput } from '../doctor/program-output.ts';
import { wirelessInterfaces } from '../doctor/wireless-interfaces.ts';
import { chooseGpio } from '../gpio/choose-gpio.ts';
import { realGpio } from '../gpio/real-gpio.ts';
import type { GpioName } from '../gpio/gpio-names.ts';
import { gpioOption } from '../gpio/gpio-option.ts';
import { backend } from '../backend/backend.ts';
import { chosenServer } from '../backend/chosen-server.ts';
import { parsePins } from '../options/parse-pins.ts';
import { proxyNote } from '../backend/proxy-note.ts';
import { serverOptions, type ServerOptions } from '../backend/server-options.ts';
import { print } from '../output/print.ts';

interface DoctorOptions extends ServerOptions {
  readonly gpio?: GpioName;
  readonly pins?: Readonly<Record<string, number>>;
  readonly config?: string;
  readonly json?: true;
}

/** Adds `hardware-ws doctor`. */
export function doctor(program: Command): void {
  const command = program
    .command('doctor')
    .argument('[show.yaml...]', 'files of OSC bridges, whose port and destinations are looked at')
    .description('Looks whether this machine is fit for a show; exits with 1 if something failed.')
    .addOption(gpioOption())
    .addOption(
      new Option('--pins <pin=id,…>', 'the pins of the buttons, as 17=1,22=2').argParser(parsePins).conflicts('config'),
    )
    .option('--config <box.yaml>', 'the wiring of the buzzer box, from a file: its buttons and its lamps are looked at')
    .option('--json', 'one finding a line, as JSON')
    .addHelpText(
      'after',
      `
Of a destination it is seen whether its name resolves, whether there is a way
there, and whether ICMP says that nobody listens: an empty datagram goes there.
The lamps stay dark.

Examples:
  hardware-ws doctor --server quiz.local:8000 --pins 17=1,22=2
  hardware-ws doctor --server quiz.local:8000 --config box.yaml show.yaml`,
    )
    .action(run);
  for (const option of serverOptions()) command.addOption(option);
}

async function run(files: readonly string[], { json, ...options }: DoctorOptions): Promise<void> {
  let failed = 0;
  for await (const finding of findings(files, options)) {
    print(json ? JSON.stringify(finding) : findingLine(finding));
    if (finding.state === 'failed') failed += 1;
  }
  if (failed > 0) throw new Error(`${failed} of these failed.`);
}

/** One after the other, so that what was found is seen while the next is looked for. */
async function* findings(
  files: readonly string[],
  { gpio, pins = {}, config, ...server }: DoctorOptions,
): AsyncGenerator<Finding> {
  const box = config === undefined ? undefined : checkBoxFile(config);
  const bridges = files.map((file) => ({ file, ...checkBridgeFile(file) }));
  const named = bridges.find((bridge) => bridge.config?.websocket.host !== undefined);
  const where = { ...server, ...(named && { file: named.file, fileServer: named.config?.websocket.host }) };
  // Without being announced: game 0 is nobody's.
  const protocol = backend({ ...where, gameId: 0 });
  const { url, text: address } = chosenServer(where, process.env['QUIZZER_SERVER']);
  const game = connect$(protocol, { warn: () => undefined });
  yield* box?.findings ?? [];
  const wiring = box?.config?.wiring;
  const chosen = chooseGpio({ asked: gpio, sets: wiring !== undefined && setsLines(wiring) });
  yield await checkGpio(() => chosen, gpio);
  const driver = await chosen.then(
    ({ name }) => realGpio(name),
    () => undefined,
  );
  for (const pin of Object.keys(pins)) if (driver !== undefined) yield await checkPin(pin, driver);
  if (wiring !== undefined && driver !== undefined) yield* checkBoxLines(wiring, driver);
  for (const bridge of bridges) {
    yield* bridge.findings;
    if (bridge.config !== undefined) yield* checkBridgeNetwork(bridge.config);
  }
  yield await checkBackend(game, game.on('ping').pipe(ignoreElements()), address);
  const says = proxyNote(url, process.env);
  if (says !== undefined) yield { check: 'proxy', state: 'warning', says };
  yield await checkWifi({ interfaces: wirelessInterfaces, iw: (...words) => programOutput('iw', ...words) });
  yield await checkClock((...words) => programOutput('timedatectl', ...words));
}
