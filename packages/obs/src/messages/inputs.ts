import * as z from 'zod/mini';
import { between, ofInput, settings } from './fields.ts';
import { eventTable, requestTable, responseTable } from './tables.ts';

const input = { inputName: z.string() };
const volume = { inputVolumeMul: z.number(), inputVolumeDb: z.number() };
const position = z.optional(z.nullable(z.number()));

/** What happens to inputs and their media. */
export const inputEvents = eventTable({
  InputCreated: input,
  InputRemoved: input,
  InputNameChanged: { ...input, oldInputName: z.string() },
  InputMuteStateChanged: { ...input, inputMuted: z.boolean() },
  InputVolumeChanged: { ...input, ...volume },
  InputAudioBalanceChanged: { ...input, inputAudioBalance: z.number() },
  InputActiveStateChanged: { ...input, videoActive: z.boolean() },
  InputShowStateChanged: { ...input, videoShowing: z.boolean() },
  InputVolumeMeters: { inputs: z.array(z.looseObject(input)) },
  MediaInputPlaybackStarted: input,
  MediaInputPlaybackEnded: input,
  MediaInputActionTriggered: { ...input, mediaAction: z.string() },
});

export const inputRequests = requestTable({
  GetInputList: { inputKind: z.optional(z.string()) },
  GetInputMute: ofInput,
  SetInputMute: { ...ofInput, inputMuted: z.boolean() },
  ToggleInputMute: ofInput,
  GetInputVolume: ofInput,
  /** Either as a factor from 0 to 20, or in dB from -100 to 26. */
  SetInputVolume: {
    ...ofInput,
    inputVolumeMul: z.optional(between(0, 20)),
    inputVolumeDb: z.optional(between(-100, 26)),
  },
  GetInputAudioBalance: ofInput,
  SetInputAudioBalance: { ...ofInput, inputAudioBalance: between(0, 1) },
  GetInputSettings: ofInput,
  SetInputSettings: { ...ofInput, inputSettings: settings, overlay: z.optional(z.boolean()) },
  GetMediaInputStatus: ofInput,
  SetMediaInputCursor: { ...ofInput, mediaCursor: between(0, Infinity) },
  OffsetMediaInputCursor: { ...ofInput, mediaCursorOffset: z.number() },
  TriggerMediaInputAction: { ...ofInput, mediaAction: z.string() },
});

export const inputResponses = responseTable({
  GetInputList: { inputs: z.array(z.looseObject(input)) },
  GetInputMute: { inputMuted: z.boolean() },
  SetInputMute: {},
  ToggleInputMute: { inputMuted: z.boolean() },
  GetInputVolume: volume,
  SetInputVolume: {},
  GetInputAudioBalance: { inputAudioBalance: z.number() },
  SetInputAudioBalance: {},
  GetInputSettings: { inputSettings: settings, inputKind: z.string() },
  SetInputSettings: {},
  GetMediaInputStatus: { mediaState: z.string(), mediaDuration: position, mediaCursor: position },
  SetMediaInputCursor: {},
  OffsetMediaInputCursor: {},
  TriggerMediaInputAction: {},
});
