import type { IncomingMessage, ServerResponse } from 'node:http';
import { pollSessions, type PollAnswer } from './poll-sessions.ts';
import type { PollSession, PollTimes } from './poll-session.ts';

/** The longest body of a request, in bytes: the longest message that `ws` accepts. */
const longestBody = 100 * 2 ** 20;

export interface PollHandler {
  /** Answers a request. `accept` is given the session that it opens, or refuses it with an HTTP status. */
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    accept: ((session: PollSession) => void) | number,
  ) => void;
  readonly end: () => void;
}

/** Speaks the HTTP fallback of WebSockets. */
export function pollHandler(times: PollTimes): PollHandler {
  const sessions = pollSessions(times);
  return {
    handle(request, response, accept) {
      const answer = ({ status, body = '' }: PollAnswer) => {
        const headers = {
          'Content-Type': 'application/json',
          'Cache-Control': 'no-store',
          // Any page may connect, as over a WebSocket.
          'Access-Control-Allow-Origin': '*',
        };
        response.writeHead(status, headers).end(body);
      };
      if (typeof accept === 'number') return answer({ status: accept });
      const chunks: Buffer[] = [];
      let size = 0;
      request.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= longestBody) chunks.push(chunk);
      });
      request.on('end', () => {
        // Not before: a client that still writes would see a reset instead.
        if (size > longestBody) return answer({ status: 413 });
        const answering = sessions
          .answer$(textOf(chunks), accept)
          .subscribe({ next: answer, error: () => answer({ status: 500 }) });
        response.on('close', () => answering.unsubscribe());
      });
    },
    end: sessions.end,
  };
}

/** The text of a body. Bytes that are not UTF-8 are none, and no request. */
function textOf(chunks: readonly Buffer[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return '';
  }
}
