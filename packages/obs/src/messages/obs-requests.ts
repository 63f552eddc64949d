import type * as z from 'zod/mini';
import { generalRequests } from './general.ts';
import { inputRequests } from './inputs.ts';
import { outputRequests } from './outputs.ts';
import { sceneRequests } from './scenes.ts';
import { joinedTables } from './tables.ts';
import { transitionRequests } from './transitions.ts';

/**
 * The requests that you may send to OBS: one schema for each `type`. The names and fields are those of obs-websocket. Fields that
 * a schema does not name are refused.
 *
 * @example
 * z.parse(obsRequests.SetCurrentProgramScene, { type: 'SetCurrentProgramScene', sceneName: 'Stage' });
 */
export const obsRequests = joinedTables(
  outputRequests,
  sceneRequests,
  inputRequests,
  transitionRequests,
  generalRequests,
);

/** Every request that you may send to OBS, by its `type`. */
export type ObsRequests = { readonly [T in keyof typeof obsRequests]: z.input<(typeof obsRequests)[T]> };

/**
 * A request that you may send to OBS: any, or one of the given `type`.
 *
 * @example
 * const mute: ObsRequest<'SetInputMute'> = { type: 'SetInputMute', inputName: 'Mic', inputMuted: true };
 */
export type ObsRequest<T extends keyof ObsRequests = keyof ObsRequests> = ObsRequests[T];
