import type { ObsMessage } from '../messages/obs-messages.ts';
import type { ObsRequest } from '../messages/obs-requests.ts';

/** A few messages of a rig. A connection warms up with them while it opens. */
export const obsSamples: readonly (ObsMessage | ObsRequest)[] = [
  { type: 'ToggleRecord' },
  { type: 'SetCurrentProgramScene', sceneName: 'Scene' },
  { type: 'SetInputMute', inputName: 'Mic', inputMuted: true },
  { type: 'GetRecordStatus' },
  {
    type: 'RecordStateChanged',
    outputActive: true,
    outputState: 'OBS_WEBSOCKET_OUTPUT_STARTED',
    outputPath: '/tmp/a.mkv',
  },
  { type: 'CurrentProgramSceneChanged', sceneName: 'Scene' },
  { type: 'ToggleRecordResponse', requestId: '1' },
];
