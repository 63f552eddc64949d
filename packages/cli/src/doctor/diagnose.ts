import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { connect$ } from '@hardware-ws/client';
import { ignoreElements } from 'rxjs';
import { backend } from '../backend/backend.ts';
import { chosenServer } from '../backend/chosen-server.ts';
import { proxyWarning } from '../backend/proxy-warning.ts';
import type { ServerOptions } from '../backend/server-options.ts';
import { setsLines } from '../box/box-wiring.ts';
import { chooseGpio } from '../gpio/choose-gpio.ts';
import { realGpio } from '../gpio/gpio-drivers.ts';
import type { GpioName } from '../gpio/gpio-option.ts';
import { askRollCall } from '../status/ask-roll-call.ts';
import { checkBackend } from './check-backend.ts';
import { checkBoxLines } from './check-box-lines.ts';
import { checkBridgeBackend } from './check-bridge-backend.ts';
import { checkClock } from './check-clock.ts';
import { checkBoxFile, checkBridgeFile, checkBridgeNetwork } from './check-files.ts';
import { checkGpio } from './check-gpio.ts';
import { checkNames } from './check-names.ts';
import { checkPin } from './check-pin.ts';
import { checkWifi, wirelessInterfaces } from './check-wifi.ts';
import type { Finding } from './finding.ts';

export interface DiagnoseOptions extends ServerOptions {
  readonly gpio?: GpioName;
  readonly pins?: Readonly<Record<string, number>>;
  /** The file of a buzzer box. */
  readonly config?: string;
  /** The game whose clients are asked for their names. @default that of the first bridge file that names one */
  readonly game?: number;
}

/** How long clients may take to say who they are, in ms. */
const answersMs = 1000;

/** Checks this machine for a show, one thing after the other, so that each finding is visible while the next check runs. */
export async function* diagnose(
  bridgeFiles: readonly string[],
  { gpio, pins = {}, config, game: askedGame, ...server }: DiagnoseOptions,
): AsyncGenerator<Finding> {
  const box = config === undefined ? undefined : await checkBoxFile(config);
  const bridges = await Promise.all(bridgeFiles.map(async (file) => ({ file, ...(await checkBridgeFile(file)) })));
  const named = bridges.find((bridge) => bridge.config?.websocket.host !== undefined);
  const where = { ...server, ...(named && { file: named.file, fileServer: named.config?.websocket.host }) };
  // Game 0 belongs to nobody, and the doctor is not announced in it.
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
    if (bridge.config?.backend) yield await checkBridgeBackend(bridge.file, bridge.config);
  }
  // A machine whose bridges all speak to other backends has nothing to do with the quizzer.
  const others = bridges.length > 0 && bridges.every((bridge) => bridge.config?.backend !== undefined);
  if (!others || box !== undefined || Object.keys(pins).length > 0 || server.server !== undefined) {
    const link = await checkBackend(game, game.on('ping').pipe(ignoreElements()), address);
    yield link;
    const gameId = askedGame ?? bridges.flatMap(({ config }) => config?.websocket.game_id ?? []).at(0);
    if (link.state === 'ok' && gameId !== undefined) {
      yield* checkNames(gameId, await askRollCall({ ...where, gameId, waitMs: answersMs }));
    }
    const says = proxyWarning(url, process.env);
    if (says !== undefined) yield { check: 'proxy', state: 'warning', says };
  }
  yield await checkWifi({ interfaces: wirelessInterfaces, iw: (...words) => outputOf('iw', ...words) });
  yield await checkClock((...words) => outputOf('timedatectl', ...words));
}

/** The standard output of a program. Rejects if the program is missing, fails or takes longer than 3 s. */
async function outputOf(program: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...words], { timeout: 3000 });
  return stdout;
}
