import type { CompiledIncoming, CompiledOutgoing } from '../endpoint/compile-rules.ts';
import type { BridgeConfig } from '../file/bridge-schema.ts';
import type { Contract } from './contract.ts';

/**
 * Something about a value in a file, by its path.
 *
 * @example
 * const line = ({ path, message }: FileProblem) => `${path.join('.')}: ${message}`;
 */
export interface FileProblem {
  /** An `error` keeps the file from running, unless it says `runs`. With a `warning` it runs, but probably not as intended. */
  readonly severity: 'error' | 'warning';
  /** Whether a file with this error runs all the same, without the part that is wrong. @default false */
  readonly runs?: true;
  readonly path: readonly PropertyKey[];
  /** One sentence, to follow the path. */
  readonly message: string;
  /** What would be right, where that can be said without a sentence. */
  readonly expected?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** Whether the problem is the key and not its value. @default false */
  readonly key?: true;
}

/**
 * What a check looks at.
 *
 * @example
 * const count = ({ outgoing, incoming }: CheckedFile) => outgoing.length + incoming.length;
 */
export interface CheckedFile {
  /** The file as it was read, right or wrong. */
  readonly written: unknown;
  /** The outgoing rules that are right, whatever is wrong elsewhere, each with its place in the file. */
  readonly outgoing: readonly CompiledOutgoing<object>[];
  /** The incoming rules that are right, whatever is wrong elsewhere, each with its place in the file. */
  readonly incoming: readonly CompiledIncoming<object>[];
  readonly contract: Contract;
}

/**
 * Looks for one kind of mistake in a file.
 *
 * @example
 * const none: EndpointCheck = () => [];
 */
export type EndpointCheck = (file: CheckedFile) => readonly FileProblem[];

/**
 * Looks for what keeps bridges from running beside each other. Each problem names the file that it is in.
 *
 * @example
 * const none: EndpointFileCheck = () => [];
 */
export type EndpointFileCheck = (
  files: readonly { readonly file: string; readonly config: BridgeConfig }[],
) => readonly (FileProblem & { readonly file: string })[];
