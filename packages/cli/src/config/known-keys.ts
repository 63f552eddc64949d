import * as z from 'zod/mini';

/** The part of a JSON Schema that is needed here. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Finds the schemas that a value at a path may match. A union has several. */
export function schemasAt(schema: z.ZodMiniType): (path: readonly PropertyKey[]) => readonly JsonSchema[] {
  // The JSON Schema has the same keys as plain data, however the zod schema is wrapped.
  const root = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return (path) =>
    path.reduce((schemas: readonly JsonSchema[], key) => schemas.flatMap((each) => within(each, key)), ways(root));
}

/** Finds the keys that a schema accepts at a path. */
export function knownKeys(schema: z.ZodMiniType): (path: readonly PropertyKey[]) => readonly string[] {
  const schemas = schemasAt(schema);
  return (path) => schemas(path).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

function ways(schema: JsonSchema): readonly JsonSchema[] {
  return (schema.anyOf ?? schema.oneOf)?.flatMap(ways) ?? [schema];
}

function within({ properties = {}, additionalProperties, items }: JsonSchema, key: PropertyKey): readonly JsonSchema[] {
  const found = [
    typeof key === 'number' ? (Array.isArray(items) ? items[key] : items) : undefined,
    Object.hasOwn(properties, key) ? properties[String(key)] : additionalProperties,
  ] as readonly (JsonSchema | boolean | undefined)[];
  return found.flatMap((each) => (typeof each === 'object' ? ways(each) : []));
}
