import * as z from 'zod/mini';

/** As much of a JSON Schema as is looked at. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** The schemas of what may stand at a path: one, or several ways. */
export function schemasAt(schema: z.ZodMiniType): (path: readonly PropertyKey[]) => readonly JsonSchema[] {
  // The JSON Schema is the same tables as plain data, whatever they are wrapped in.
  const root = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return (path) =>
    path.reduce((schemas: readonly JsonSchema[], key) => schemas.flatMap((each) => within(each, key)), ways(root));
}

/** The keys that a schema knows at a path. */
export function knownKeys(schema: z.ZodMiniType): (path: readonly PropertyKey[]) => readonly string[] {
  const schemas = schemasAt(schema);
  return (path) => schemas(path).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

function ways(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf?.flatMap(ways) ?? [schema];
}

function within({ properties = {}, additionalProperties, items }: JsonSchema, key: PropertyKey): readonly JsonSchema[] {
  const found = [
    typeof key === 'number' ? (Array.isArray(items) ? items[key] : items) : undefined,
    Object.hasOwn(properties, key) ? properties[String(key)] : additionalProperties,
  ] as readonly (JsonSchema | boolean | undefined)[];
  return found.flatMap((each) => (typeof each === 'object' ? ways(each) : []));
}
