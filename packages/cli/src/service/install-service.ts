import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { configOrThrow } from '../config/config-or-throw.ts';
import { checkRun } from '../run/check-run.ts';
import { serviceFolder, serviceUnit } from './service-name.ts';
import { systemProgram } from './system-program.ts';

/** The options of {@link installService}. */
export interface InstallServiceOptions {
  readonly name: string;
  /** The program whose commands a service can run. */
  readonly program: Command;
  /** A file to copy into the folder of the services. @default the file is there already */
  readonly from?: string | undefined;
  /** @default '/etc/hardware-ws' */
  readonly folder?: string;
  /** Runs a program of the system. */
  readonly run?: typeof systemProgram;
}

/** Checks the file of a service, puts it where the service reads it, and starts the service now and at each boot. */
export async function installService(options: InstallServiceOptions): Promise<void> {
  const { name, program, from, folder = serviceFolder, run = systemProgram } = options;
  const file = join(folder, `${name}.yaml`);
  configOrThrow(checkRun(from ?? file, program));
  if (from !== undefined) copy(from, file, folder);
  const unit = serviceUnit(name);
  // A service that runs already must read the new file.
  for (const words of [
    ['enable', unit],
    ['restart', unit],
  ]) {
    const code = await run('systemctl', words);
    if (code !== 0)
      throw new Error(`systemctl ${words.join(' ')} failed (exit code ${code}). As another user than root, use sudo.`);
  }
}

function copy(from: string, file: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    copyFileSync(from, file);
  } catch (error) {
    throw new Error(`${file} cannot be written: ${(error as Error).message}. As another user than root, use sudo.`, {
      cause: error,
    });
  }
}
