import { type BridgeConfig, bridgeSchema } from '@hardware-ws/rules';
import * as z from 'zod/mini';
import { osc } from '../rules/osc.ts';
import type { OscRules } from '../rules/osc-rules.ts';
import type { OscSettings } from './osc-settings-schema.ts';

/**
 * The configuration of a bridge between a backend and OSC, complete.
 *
 * @example
 * const port = ({ osc }: OscBridgeConfig) => osc.listen_port;
 */
export interface OscBridgeConfig extends OscRules, Pick<BridgeConfig, 'websocket'> {
  readonly osc: OscSettings;
}

/**
 * The configuration of a bridge between a backend and OSC, from the parsed YAML: unknown keys are errors, defaults are filled
 * in, and every destination is complete. The result is also the `rules` of `oscMessages` and `quizMessages`.
 *
 * `websocket.host` and `websocket.game_id` have no default, because the environment or an argument may give
 * them.
 *
 * @example
 * const rules = oscBridgeConfig.parse({ incoming: [{ osc_address: '/join', websocket_type: 'join_game' }] });
 */
export const oscBridgeConfig = z.pipe(
  bridgeSchema([osc]),
  // The schema is composed of the endpoint's parts, which produce exactly this type.
  z.transform((config) => config as unknown as OscBridgeConfig),
);
