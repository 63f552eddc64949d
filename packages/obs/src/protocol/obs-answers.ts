import type { Answers } from '@hardware-ws/client';
import type { ObsMessage } from '../messages/obs-messages.ts';
import type { ObsRequest } from '../messages/obs-requests.ts';

/** What OBS answers has the number of the request's frame. */
export const obsAnswers: Answers<ObsMessage, ObsRequest> = {
  key: (message, n) => ('requestId' in message ? String(message.requestId) : n && String(n)),
  refusals: { RequestFailed: reasonOf },
};

/** Why OBS did not do what was asked, with the code of obs-websocket. */
function reasonOf({ code, comment }: ObsMessage<'RequestFailed'>): string {
  const words = comment ?? byCode[code];
  return words === undefined ? `code ${code}` : `${words} (code ${code})`;
}

/** What the codes mean that OBS sends without a comment. */
const byCode: Readonly<Record<number, string>> = {
  204: 'this OBS does not know the request',
  207: 'OBS is not ready',
  500: 'the output is already running',
  501: 'the output is not running',
  502: 'the output is already paused',
  503: 'the output is not paused',
  504: 'the output is disabled',
  505: 'studio mode is already on',
  506: 'studio mode is off',
  600: 'there is nothing of that name',
};
