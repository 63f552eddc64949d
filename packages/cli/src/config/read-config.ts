import type * as z from 'zod/mini';
import { checkConfig } from './check-config.ts';
import { configOf } from './config-of.ts';

/** Reads a YAML file of this schema; throws one {@link ConfigError} with all that is wrong, each with its place. */
export const readConfig = <S extends z.ZodMiniType>(file: string, schema: S, consequence?: string): z.output<S> =>
  configOf(checkConfig(file, schema), consequence);
