import type { BridgeConfig } from '@hardware-ws/rules';
import type { Command } from 'commander';
import type { BoxConfig } from '../box/box-schema.ts';
import type { CheckedConfig } from '../config/check-config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { askedCommand } from '../run/asked-command.ts';
import { checkRun } from '../run/check-run.ts';
import { runnables } from '../run/runnable.ts';
import { checkBox } from './check-box.ts';
import { checkBridge } from './check-bridge.ts';
import { fileKind, type FileKind } from './file-kind.ts';

/** The result of checking a file, which describes a box or a bridge, or only names a command to run. */
export type CheckedFile = (
  | ({ readonly kind: 'box' } & CheckedConfig<BoxConfig>)
  | ({ readonly kind: 'bridge' } & CheckedConfig<BridgeConfig>)
  | { readonly kind: 'service'; readonly problems: readonly ConfigProblem[] }
) & {
  readonly file: string;
  /** The command that the file names in the key `run`. */
  readonly runs?: string;
};

/** The options of {@link checkFile}. */
export interface CheckFileOptions {
  /** @default what the key `run` says, or the kind that the keys suggest */
  readonly kind?: FileKind | undefined;
  /** The backend of a bridge's file that names none. @default quizzer */
  readonly backend?: string | undefined;
  /** The program whose commands a file can run. */
  readonly program: Command;
}

/** Checks a file: whether it is right for its kind and, if it has the key `run`, for the command that it names. */
export function checkFile(file: string, { kind, backend, program }: CheckFileOptions): CheckedFile {
  const runs = askedCommand(file);
  if (kind !== undefined || runs === undefined) return { file, ...checkedAs(kind ?? fileKind(file), file, backend) };
  const { problems } = checkRun(file, program);
  const own = runnables.get(runs)?.kind;
  return own === undefined
    ? { file, runs, kind: 'service', problems }
    : { file, runs, ...checkedAs(own, file, backend), problems };
}

function checkedAs(kind: FileKind, file: string, backend: string | undefined) {
  return kind === 'box' ? { kind, ...checkBox(file) } : { kind, ...checkBridge(file, backend) };
}
