import type * as z from 'zod/mini';

/** Reports an error in the file at a path. */
export type Refuse = (path: readonly PropertyKey[], message: string) => void;

/** A part of a file before defaults are filled in: keys and values. */
export type Written = Readonly<Record<string, unknown>>;

/** The keys of a file that belong to an endpoint, and functions that complete them. */
export interface EndpointFile {
  /** Its keys at the top of the file: the settings under its name, and others such as `default_destination`. */
  readonly top: Readonly<Record<string, z.ZodMiniType>>;
  /** The key of its destinations in an outgoing rule, and the schema of the list. */
  readonly destinations: Readonly<Record<string, z.ZodMiniType>>;
  /** The key that assigns an incoming rule to this endpoint, and its schema. */
  readonly trigger: Readonly<Record<string, z.ZodMiniType>>;
  /** Keys that the endpoint adds to an incoming rule with its trigger. All are optional. @default none */
  readonly rule?: Readonly<Record<string, z.ZodMiniType>>;
  /** The keys that the endpoint adds to an entry of `args` in an incoming rule. All are optional; `incoming` checks which are required. */
  readonly argument: Readonly<Record<string, z.ZodMiniType>>;
  /** The places where a number such as `1.0` stays a float. `*` means any key. */
  readonly floats?: readonly (readonly string[])[];
  /** Completes the settings. */
  settings(file: Written, refuse: Refuse): unknown;
  /**
   * Completes the keys of an outgoing rule that belong to this endpoint. `isLeftOut` means that the rule names no destination of
   * any endpoint.
   */
  outgoing(
    rule: Written,
    context: { readonly file: Written; readonly isLeftOut: boolean; readonly refuse: Refuse },
  ): Written;
  /** Refuses mistakes in an incoming rule that a schema cannot find. */
  incoming?(rule: Written, refuse: Refuse): void;
}
