import type { CompiledIncoming, CompiledOutgoing } from '../endpoint/compile-rules.ts';
import type { BridgeConfig } from '../file/bridge-schema.ts';
import type { Contract } from './contract.ts';

/**
 * A mistake, or a probable mistake, in a bridge file, with the path of the value it concerns.
 *
 * @example
 * const line = ({ path, message }: FileProblem) => `${path.join('.')}: ${message}`;
 */
export interface FileProblem {
  /**
   * An `error` keeps the file from running, unless `runs` is set. A file with a `warning` runs, but probably not as
   * intended.
   */
  readonly severity: 'error' | 'warning';
  /** Whether a file with this error still runs, without the faulty part. @default false */
  readonly runs?: true;
  readonly path: readonly PropertyKey[];
  /** One sentence, to be printed after the path. */
  readonly message: string;
  /** The value that was expected, if a few words can describe it. */
  readonly expected?: string;
  /** The value that was probably meant. */
  readonly suggestion?: string;
  /** Whether the problem concerns the key rather than its value. @default false */
  readonly key?: true;
}

/**
 * A bridge file as the checks receive it: its contents, the rules that compiled, and the contract of the backend.
 *
 * @example
 * const count = ({ outgoing, incoming }: CheckedFile) => outgoing.length + incoming.length;
 */
export interface CheckedFile {
  /** The parsed contents of the file, valid or not. */
  readonly written: unknown;
  /** The valid outgoing rules, each with its position in the file, even if other parts of the file are invalid. */
  readonly outgoing: readonly CompiledOutgoing<object>[];
  /** The valid incoming rules, each with its position in the file, even if other parts of the file are invalid. */
  readonly incoming: readonly CompiledIncoming<object>[];
  readonly contract: Contract;
}

/**
 * A function that checks a bridge file for one kind of mistake and returns every problem it finds.
 *
 * @example
 * const none: EndpointCheck = () => [];
 */
export type EndpointCheck = (file: CheckedFile) => readonly FileProblem[];

/**
 * A function that checks several bridge files for conflicts that keep them from running at the same time. Each problem
 * names the file it is in.
 *
 * @example
 * const none: EndpointFileCheck = () => [];
 */
export type EndpointFileCheck = (
  files: readonly { readonly file: string; readonly config: BridgeConfig }[],
) => readonly (FileProblem & { readonly file: string })[];
