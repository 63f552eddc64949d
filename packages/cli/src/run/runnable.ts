import { boxSchema } from '../box/box-schema.ts';
import { bridgeFileSchema } from '../bridge/endpoints.ts';
import { checkBox } from '../check/check-box.ts';
import { checkBridge } from '../check/check-bridge.ts';
import type { FileKind } from '../check/file-kind.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { knownKeys } from '../config/known-keys.ts';

/** A command that runs as a service, and the file that it reads, if it reads one. */
export interface Runnable {
  /** The kind of the command's own file. @default it reads none */
  readonly kind?: FileKind;
  /** The keys of the command's own file, which stand beside `run`. */
  readonly fileKeys: readonly string[];
  /** Finds what is wrong with them. */
  readonly check: (file: string) => readonly ConfigProblem[];
  /** The words of the command line that name the file. */
  readonly fileWords: (file: string) => { readonly options: readonly string[]; readonly operands: readonly string[] };
  /** The options of the command line that the file's own keys replace. */
  readonly replaced: readonly string[];
  /** Whether the command itself reads its own keys again at SIGHUP. @default false */
  readonly reloads?: boolean;
}

const boxKeys = once(() => knownKeys(boxSchema)([]));
const bridgeKeys = once(() => knownKeys(bridgeFileSchema)([]));

const none: Runnable = {
  fileKeys: [],
  check: () => [],
  fileWords: () => ({ options: [], operands: [] }),
  replaced: [],
};

const box: Runnable = {
  kind: 'box',
  get fileKeys() {
    return boxKeys();
  },
  check: (file) => checkBox(file).problems,
  fileWords: (file) => ({ options: [`--config=${file}`], operands: [] }),
  replaced: ['pins', 'lamps', 'multiplexer', 'config', 'debounce', 'min_press'],
};

const bridge: Runnable = {
  kind: 'bridge',
  get fileKeys() {
    return bridgeKeys();
  },
  check: (file) => checkBridge(file).problems,
  fileWords: (file) => ({ options: [], operands: [file] }),
  replaced: ['backend'],
  reloads: true,
};

/** The commands that `hardware-ws run` can run: those that need no terminal. To add one, name it here. */
export const runnables: ReadonlyMap<string, Runnable> = new Map([
  ['buzzers', box],
  ['osc-bridge', bridge],
  ['bridge', bridge],
  ['referee', none],
  ['relay', none],
  ['monitor', none],
]);

/** Makes a value when it is first asked for. It takes a tenth of a start to find the keys of a schema, and a file needs those of one. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
