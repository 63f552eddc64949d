import type { Again, LinkEnd } from '@hardware-ws/client';

/** What a close code of OBS means for the person in front of it. */
export const obsHints: Readonly<Record<number, string>> = {
  4002: 'OBS cannot read the frames: is a proxy changing the subprotocol?',
  4009: 'is the password right? OBS shows it in the WebSocket server settings of its menu Tools',
  4010: 'this OBS speaks another version of obs-websocket: version 5 is needed, which is part of OBS since version 28',
  4011: 'somebody removed this client in the WebSocket server settings of OBS',
};

/** After a close with a code of its own, OBS gets time: what it did not want now, it does not want at once either. */
export function obsAgain(end: LinkEnd): Again | undefined {
  return end.kind === 'closed' && end.code >= 4000 && end.code < 5000 ? 'later' : undefined;
}
