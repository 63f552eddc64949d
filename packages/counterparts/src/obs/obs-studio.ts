import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { writeObsConfiguration } from './obs-configuration.ts';
import { answers, isOpen } from './port-state.ts';
import { program, type Program } from './program.ts';
import { until } from './until.ts';

/** A real OBS Studio with an obs-websocket server on loopback. */
export interface ObsStudio {
  readonly url: string;
  readonly password: string;
  /** The folder of its recordings. */
  readonly recordings: string;
  /** Starts OBS. Resolves when it serves. */
  readonly start: () => Promise<void>;
  /** Ends OBS as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Stops OBS in its tracks: its sockets stay open, and it answers nothing. */
  readonly freeze: () => Promise<void>;
  /** Ends OBS and its display, and removes what it wrote. */
  readonly close: () => Promise<void>;
}

/**
 * Prepares an OBS Studio that has nothing to do with the user's: Debian's `obs-studio` on a display of its own (`xvfb`), drawn
 * by the processor. It needs no graphics card, no sound, and no network.
 *
 * @example
 * const { url, password, start, kill, close } = await obsStudio();
 */
export async function obsStudio(): Promise<ObsStudio> {
  const home = mkdtempSync(join(tmpdir(), 'obs-'));
  const runtime = join(home, 'runtime');
  mkdirSync(runtime, { mode: 0o700 });
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const recordings = join(home, 'recordings');
  writeObsConfiguration(home, { port, password, recordings });
  const display = await virtualDisplay();
  let studio: Program | undefined;
  const kill = async () => {
    await studio?.kill();
    studio = undefined;
    // The program that writes its recording has inherited its port, and finishes the file.
    await until(
      async () => !(await isOpen(port)),
      () => `Something still listens at port ${port}.`,
    );
  };
  return {
    url: `ws://127.0.0.1:${port}`,
    password,
    recordings,
    kill,
    freeze: async () => studio?.freeze(),
    async start() {
      // It says that OBS crashed, and newer releases then open a dialog.
      rmSync(join(home, '.config/obs-studio/.sentinel'), { recursive: true, force: true });
      const started = program(['obs', '--multi', '--minimize-to-tray'], {
        HOME: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        XDG_RUNTIME_DIR: runtime,
        DISPLAY: display.name,
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Nothing listens there: OBS looks for updates at every start.
        https_proxy: 'http://127.0.0.1:9',
      });
      studio = started;
      const why = () => `OBS does not serve port ${port}: ${started.log()}`;
      await until(() => {
        if (started.hasEnded()) throw new Error(why());
        return answers(port);
      }, why);
    },
    async close() {
      await kill();
      await display.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Starts an X server without a screen, on the first free display. */
async function virtualDisplay(): Promise<Program & { readonly name: string }> {
  const server = program(['Xvfb', '-displayfd', '1', '-screen', '0', '640x480x24', '-nolisten', 'tcp']);
  const number = () => /^\d+$/m.exec(server.log())?.[0];
  await until(
    () => number() !== undefined,
    () => `Xvfb does not start: ${server.log()}`,
  );
  return { ...server, name: `:${String(number())}` };
}
