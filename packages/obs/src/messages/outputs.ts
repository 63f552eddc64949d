import * as z from 'zod/mini';
import { eventTable, requestTable, responseTable } from './tables.ts';

const active = { outputActive: z.boolean() };
const changed = { ...active, outputState: z.string() };
const path = z.optional(z.nullable(z.string()));
const status = { ...active, outputTimecode: z.string(), outputDuration: z.number(), outputBytes: z.number() };

/** What happens to recording, stream, replay buffer and virtual camera. */
export const outputEvents = eventTable({
  RecordStateChanged: { ...changed, outputPath: path },
  RecordFileChanged: { newOutputPath: z.string() },
  StreamStateChanged: changed,
  ReplayBufferStateChanged: changed,
  ReplayBufferSaved: { savedReplayPath: z.string() },
  VirtualcamStateChanged: changed,
});

export const outputRequests = requestTable({
  GetRecordStatus: {},
  StartRecord: {},
  StopRecord: {},
  ToggleRecord: {},
  PauseRecord: {},
  ResumeRecord: {},
  ToggleRecordPause: {},
  SplitRecordFile: {},
  CreateRecordChapter: { chapterName: z.optional(z.string()) },
  GetRecordDirectory: {},
  GetStreamStatus: {},
  StartStream: {},
  StopStream: {},
  ToggleStream: {},
  SendStreamCaption: { captionText: z.string() },
  GetReplayBufferStatus: {},
  StartReplayBuffer: {},
  StopReplayBuffer: {},
  ToggleReplayBuffer: {},
  SaveReplayBuffer: {},
  GetLastReplayBufferReplay: {},
  GetVirtualCamStatus: {},
  StartVirtualCam: {},
  StopVirtualCam: {},
  ToggleVirtualCam: {},
});

export const outputResponses = responseTable({
  GetRecordStatus: { ...status, outputPaused: z.boolean() },
  StartRecord: {},
  StopRecord: { outputPath: path },
  // OBS 29 does not say whether the recording is now active.
  ToggleRecord: { outputActive: z.optional(z.boolean()) },
  PauseRecord: {},
  ResumeRecord: {},
  ToggleRecordPause: {},
  SplitRecordFile: {},
  CreateRecordChapter: {},
  GetRecordDirectory: { recordDirectory: z.string() },
  GetStreamStatus: { ...status, outputReconnecting: z.boolean(), outputCongestion: z.optional(z.number()) },
  StartStream: {},
  StopStream: {},
  ToggleStream: active,
  SendStreamCaption: {},
  GetReplayBufferStatus: active,
  StartReplayBuffer: {},
  StopReplayBuffer: {},
  ToggleReplayBuffer: active,
  SaveReplayBuffer: {},
  GetLastReplayBufferReplay: { savedReplayPath: path },
  GetVirtualCamStatus: active,
  StartVirtualCam: {},
  StopVirtualCam: {},
  ToggleVirtualCam: active,
});
