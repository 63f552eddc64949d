import type * as z from 'zod/mini';

/** Reports an error in the file at a path. */
export type Refuse = (path: readonly PropertyKey[], message: string) => void;

/** A part of a file that was read: its keys and their values. */
export type Written = Readonly<Record<string, unknown>>;

/** The keys of a file that belong to an endpoint, and what completes them. */
export interface EndpointFile {
  /** Its keys at the top of the file: the settings under its name, and others such as `default_destination`. */
  readonly top: Readonly<Record<string, z.ZodMiniType>>;
  /** The key of its destinations in an outgoing rule, and the schema of the list. */
  readonly destinations: Readonly<Record<string, z.ZodMiniType>>;
  /** The key that makes an incoming rule its own, and its schema. */
  readonly trigger: Readonly<Record<string, z.ZodMiniType>>;
  /** The keys that it adds to an entry of `args` in an incoming rule. Each is optional; `incoming` says which it needs. */
  readonly argument: Readonly<Record<string, z.ZodMiniType>>;
  /** Where numbers stand that keep being floats, as `1.0` in YAML. `*` stands for any key. */
  readonly floats?: readonly (readonly string[])[];
  /** The settings, complete. */
  settings(file: Written, refuse: Refuse): unknown;
  /**
   * The keys of an outgoing rule that belong to this endpoint, complete. `isLeftOut` says that the rule names no destination
   * of any endpoint.
   */
  outgoing(
    rule: Written,
    context: { readonly file: Written; readonly isLeftOut: boolean; readonly refuse: Refuse },
  ): Written;
  /** Looks for what its own schema cannot see in an incoming rule. */
  incoming?(rule: Written, refuse: Refuse): void;
}
