import * as z from 'zod/mini';

/** The fields of a message beside its `type`. */
type Fields = Readonly<Record<string, z.ZodMiniType>>;

/** The fields of each message of a table. */
type FieldsByType = Readonly<Record<string, Fields>>;

type Literal<T> = z.ZodMiniLiteral<T & string>;

/**
 * Makes a schema for each event of OBS from its fields. A field that the schema does not name is kept.
 *
 * @example
 * const table = eventTable({ StudioModeStateChanged: { studioModeEnabled: z.boolean() } });
 */
export function eventTable<const T extends FieldsByType>(fields: T): EventTable<T> {
  return tableOf(
    fields,
    (type) => type,
    (type, shape) => z.looseObject({ type: z.literal(type), ...shape }),
  ) as EventTable<T>;
}

type EventTable<T extends FieldsByType> = {
  readonly [K in keyof T]: z.ZodMiniObject<{ readonly type: Literal<K> } & T[K], z.core.$loose>;
};

/**
 * Makes a schema for the response to each request of OBS from its fields. A field that the schema does not name is kept.
 *
 * @example
 * const table = responseTable({ GetStudioModeEnabled: { studioModeEnabled: z.boolean() } });
 */
export function responseTable<const T extends FieldsByType>(fields: T): ResponseTable<T> {
  return tableOf(
    fields,
    (requestType) => `${requestType}Response`,
    (type, shape) => z.looseObject({ type: z.literal(type), requestId: z.string(), ...shape }),
  ) as ResponseTable<T>;
}

type ResponseTable<T extends FieldsByType> = {
  readonly [K in keyof T as `${K & string}Response`]: z.ZodMiniObject<
    { readonly type: Literal<`${K & string}Response`>; readonly requestId: z.ZodMiniString } & T[K],
    z.core.$loose
  >;
};

/**
 * Makes a schema for each request from its fields. A field that the schema does not name is refused, because it is probably
 * misspelled: OBS would ignore it.
 *
 * @example
 * const table = requestTable({ SetStudioModeEnabled: { studioModeEnabled: z.boolean() } });
 */
export function requestTable<const T extends FieldsByType>(fields: T): RequestTable<T> {
  return tableOf(
    fields,
    (type) => type,
    (type, shape) => {
      const names = Object.keys(shape).join(', ') || 'none';
      const unknown = (keys: readonly string[]) => `unknown field ${keys.join(', ')}, expected ${names}`;
      return z.strictObject(
        { type: z.literal(type), ...shape },
        { error: (issue) => (issue.code === 'unrecognized_keys' ? unknown(issue.keys) : undefined) },
      );
    },
  ) as RequestTable<T>;
}

type RequestTable<T extends FieldsByType> = {
  readonly [K in keyof T]: z.ZodMiniObject<{ readonly type: Literal<K> } & T[K], z.core.$strict>;
};

/**
 * Puts the schemas of several tables into one.
 *
 * @example
 * const table = joinedTables(eventTable({ ExitStarted: {} }), eventTable({ StudioModeStateChanged: {} }));
 */
export function joinedTables<const T extends readonly object[]>(...tables: T): JoinedTables<T> {
  const schemas = tables.map((table) => Object.getOwnPropertyDescriptors(table));
  return Object.defineProperties({}, Object.assign({}, ...schemas) as PropertyDescriptorMap) as JoinedTables<T>;
}

type JoinedTables<T extends readonly object[]> = T extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? { readonly [K in keyof First]: First[K] } & JoinedTables<Rest>
  : unknown;

/** Makes each schema when it is first asked for. There are some 160, each takes 4 KB, and a bridge needs a few. */
function tableOf(
  fields: FieldsByType,
  nameOf: (type: string) => string,
  schemaOf: (type: string, shape: Fields) => z.ZodMiniType,
): object {
  const table = {};
  for (const [type, shape] of Object.entries(fields)) {
    const name = nameOf(type);
    let schema: z.ZodMiniType | undefined;
    Object.defineProperty(table, name, { enumerable: true, get: () => (schema ??= schemaOf(name, shape)) });
  }
  return table;
}
