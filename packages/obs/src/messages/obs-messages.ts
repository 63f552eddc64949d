import * as z from 'zod/mini';
import { generalEvents, generalResponses } from './general.ts';
import { inputEvents, inputResponses } from './inputs.ts';
import { outputEvents, outputResponses } from './outputs.ts';
import { sceneEvents, sceneResponses } from './scenes.ts';
import { eventTable, joinedTables } from './tables.ts';
import { transitionEvents, transitionResponses } from './transitions.ts';

/**
 * The messages that OBS sends: one schema for each `type`. An event has the name and the fields that obs-websocket gives it, and
 * the response to a request `X` is an `XResponse`. `RequestFailed` says why OBS did not do what was asked.
 *
 * @example
 * const { outputActive } = z.parse(obsMessages.VirtualcamStateChanged, {
 *   type: 'VirtualcamStateChanged',
 *   outputActive: true,
 *   outputState: 'OBS_WEBSOCKET_OUTPUT_STARTED',
 * });
 */
export const obsMessages = joinedTables(
  outputEvents,
  sceneEvents,
  inputEvents,
  transitionEvents,
  generalEvents,
  outputResponses,
  sceneResponses,
  inputResponses,
  transitionResponses,
  generalResponses,
  eventTable({
    RequestFailed: {
      requestType: z.string(),
      requestId: z.string(),
      code: z.int(),
      comment: z.optional(z.string()),
    },
  }),
);

/** Every message that OBS sends, by its `type`. */
export type ObsMessages = { readonly [T in keyof typeof obsMessages]: z.infer<(typeof obsMessages)[T]> };

/**
 * A message that OBS sends: any, or one of the given `type`.
 *
 * @example
 * const isOnAir = ({ outputActive }: ObsMessage<'RecordStateChanged'>) => outputActive;
 */
export type ObsMessage<T extends keyof ObsMessages = keyof ObsMessages> = ObsMessages[T];
