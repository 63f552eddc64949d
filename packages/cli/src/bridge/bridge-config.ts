import { oscBridgeConfig } from '@hardware-ws/osc';
import type * as z from 'zod/mini';
import { checkConfig } from '../config/check-config.ts';
import { configOf } from '../config/config-of.ts';
import { withFloats } from './with-floats.ts';

/** The configuration of an OSC bridge, complete. */
export type BridgeConfig = z.output<typeof oscBridgeConfig>;

/** Reads a bridge's YAML file; throws one {@link ConfigError} with all that is wrong, each with its place. */
export const bridgeConfig = (file: string, consequence?: string): BridgeConfig =>
  configOf(checkConfig(file, oscBridgeConfig, { asWritten: withFloats }), consequence);
