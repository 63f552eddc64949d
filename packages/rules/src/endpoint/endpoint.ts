import type { IncomingArgument, IncomingRule } from '../rule/incoming-rule.ts';
import type { OutgoingArgument, OutgoingRule } from '../rule/outgoing-rule.ts';
import type { EndpointFile } from './endpoint-file.ts';

/** The fields of a message by name. It has own fields only, so `constructor` is absent unless the message has it. */
export type MessageFields = ReadonlyMap<string, unknown>;

/** One destination of an outgoing rule. */
export interface Target<Command extends object> {
  /** The destination as one word, for example its address. */
  readonly name: string;
  /** The values that it takes from a message. */
  readonly args: readonly TargetArgument[];
  /** Returns the command for the fields of a message, or a sentence that says why there is none. */
  make(fields: MessageFields): Command | string;
}

/** A value that a destination takes from a message. */
export interface TargetArgument {
  readonly argument: OutgoingArgument;
  /** The path of the value in the rule, for example `['notes', 0, 'args', 1]`. */
  readonly path: readonly PropertyKey[];
  /** The path of the name of its field in the rule. */
  readonly fieldPath: readonly PropertyKey[];
  /** Returns why the value of a field cannot be used, or `undefined` if it can. */
  whyNot(value: unknown): string | undefined;
}

/** What an incoming rule waits for. */
export interface Trigger<Received extends object> {
  /** The trigger as written in the file, for example `/pad/*`. */
  readonly text: string;
  matches(received: Received): boolean;
  /**
   * Why the trigger does not match a value, if it is not because of `text`: "it wants a message from 10.0.0.5, …".
   *
   * @default it is for `text`
   */
  whyNot?(received: Received): string | undefined;
  /** The fields of the message and where their values come from. */
  readonly sources: readonly Source<Received>[];
}

/** Where the value of a field comes from. */
export interface Source<Received extends object> {
  readonly argument: IncomingArgument;
  /** The path of the source in the rule, for example `['args', 1]`. */
  readonly path: readonly PropertyKey[];
  /** One value of each kind that may arrive, for checks. */
  readonly samples: readonly unknown[];
  /** Returns the value, or `undefined` if it is missing. */
  read(received: Received): unknown;
  /** Returns the name of the value for a sentence, for example `the argument 0 of /pad`. */
  name(received: Received): string;
}

/**
 * A protocol that rules read from and write to, for example OSC: its part of the file, and how rules use it. An endpoint is pure
 * and opens nothing. `Command` is a value that it sends, and `Received` is a value that it receives.
 *
 * @example
 * const names = (endpoints: readonly Endpoint[]) => endpoints.map(({ name }) => name);
 */
export interface Endpoint<Command extends object = object, Received extends object = object> {
  /** Its name in the file, for example `midi`: the key of its settings. */
  readonly name: string;
  /** Its name in a sentence, for example `MIDI`. */
  readonly title: string;
  readonly file: EndpointFile;
  /** The destinations of an outgoing rule that belong to this endpoint. */
  targets(rule: OutgoingRule): readonly Target<Command>[];
  /** The trigger of an incoming rule, or `undefined` if the rule belongs to another endpoint. */
  trigger(rule: IncomingRule): Trigger<Received> | undefined;
  readonly commands: CommandTexts<Command>;
  readonly received: ReceivedTexts<Received>;
}

/** How to describe commands, for logs and for the rate limit. */
export interface CommandTexts<Command extends object> {
  /** The command as one word, for example its address. The rate limit of a rule applies to each name separately. */
  name(command: Command): string;
  /** The whole command in one line, without its destination. */
  text(command: Command): string;
  /** The destination of the command. */
  destination(command: Command): string;
  /** The bytes on the wire. Left out if commands of this endpoint have no bytes. */
  bytes?(command: Command): Uint8Array;
}

/** How to describe received values, for logs, the loop guard and the rate limit. */
export interface ReceivedTexts<Received extends object> {
  /** The received value as one word, for example its address. */
  name(received: Received): string;
  /** The whole received value, in one line that `parse` reads. */
  text(received: Received): string;
  /**
   * What a person typed, as if this sender had sent it; `undefined` if it is for another endpoint. Throws a `SyntaxError` that
   * says what is wrong. An endpoint that does not know senders ignores `sender`.
   */
  parse(text: string, sender?: string): Received | undefined;
  /** Who sent it, if that is known, for example a host and its port, in a form that `parse` reads. */
  sender(received: Received): string | undefined;
  /** The machine or device that sent it, if it is known. It is the same for everything that this machine sends. */
  origin(received: Received): string | undefined;
  /** Whether the bridge itself sent it. Rules skip such values, because they would loop forever. */
  isOwn(received: Received): boolean;
}
