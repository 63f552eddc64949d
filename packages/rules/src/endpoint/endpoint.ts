import type { IncomingArgument, IncomingRule } from '../rule/incoming-rule.ts';
import type { OutgoingArgument, OutgoingRule } from '../rule/outgoing-rule.ts';
import type { EndpointFile } from './endpoint-file.ts';

/** The fields of a message by name: own fields only, so that one called `constructor` is absent. */
export type MessageFields = ReadonlyMap<string, unknown>;

/** One destination of an outgoing rule. */
export interface Target<Command extends object> {
  /** The destination in a word, for example its address. */
  readonly name: string;
  /** The values that it takes from a message. */
  readonly args: readonly TargetArgument[];
  /** The command that a message's fields make, or the sentence that says why there is none. */
  make(fields: MessageFields): Command | string;
}

/** A value that a destination takes from a message. */
export interface TargetArgument {
  readonly argument: OutgoingArgument;
  /** Where it stands in the rule, for example `['notes', 0, 'args', 1]`. */
  readonly path: readonly PropertyKey[];
  /** Where its field is named in the rule. */
  readonly fieldPath: readonly PropertyKey[];
  /** Why nothing can be made of a field's value; `undefined` if something can. */
  whyNot(value: unknown): string | undefined;
}

/** What an incoming rule waits for. */
export interface Trigger<Received extends object> {
  /** The trigger as the file writes it, for example `/pad/*`. */
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
  /** Where it stands in the rule, for example `['args', 1]`. */
  readonly path: readonly PropertyKey[];
  /** One value of each kind that may come, for checks. */
  readonly samples: readonly unknown[];
  /** The value, or `undefined` if it is missing. */
  read(received: Received): unknown;
  /** What the value is called in a sentence, for example `the argument 0 of /pad`. */
  name(received: Received): string;
}

/**
 * What the rules read from and write to, such as gear that speaks a protocol: its part of the file, and what a rule makes of it. An endpoint is pure
 * and opens nothing. `Command` is what goes out, `Received` is what comes in.
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

/** Commands as people and the rate limit see them. */
export interface CommandTexts<Command extends object> {
  /** The command in a word, for example its address. Commands of one rule with different names have rate limits of their own. */
  name(command: Command): string;
  /** The whole command in a line, without its destination. */
  text(command: Command): string;
  /** Where the command goes. */
  destination(command: Command): string;
  /** What goes over the wire. Left out where a command has no bytes. */
  bytes?(command: Command): Uint8Array;
}

/** Received values as people, the loop guard and the rate limit see them. */
export interface ReceivedTexts<Received extends object> {
  /** What was received, in a word, for example its address. */
  name(received: Received): string;
  /** All that was received, in a line that `parse` reads. */
  text(received: Received): string;
  /**
   * What a person typed, as if this sender had sent it; `undefined` if it is for another endpoint. Throws a `SyntaxError` that
   * says what is wrong. An endpoint that does not know senders ignores `sender`.
   */
  parse(text: string, sender?: string): Received | undefined;
  /** Who sent it, if that is known, for example a host and its port, in a form that `parse` reads. */
  sender(received: Received): string | undefined;
  /** The machine or device that sent it, if that is known: the same for all that it sends. */
  origin(received: Received): string | undefined;
  /** Whether the bridge itself sent it. Rules skip such a value, because it would loop forever. */
  isOwn(received: Received): boolean;
}
