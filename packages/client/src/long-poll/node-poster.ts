import { Observable } from 'rxjs';
import { LinkError } from '../link/end/link-error.ts';
import type { Answer } from '../link/end/refused.ts';
import { attemptMs } from '../web-socket/attempt-ms.ts';
import { bytesTaken, type TcpSocketLike } from '../web-socket/socket-like.ts';
import { tcpConnection } from '../web-socket/tcp-connection.ts';
import type { PostAnswer, Poster, PosterRequest } from './poster.ts';

interface Response extends Answer {
  on(event: 'data', listener: (data: Uint8Array) => void): unknown;
  on(event: 'end' | 'aborted', listener: () => void): unknown;
}

interface Request {
  on(event: 'response', listener: (response: Response) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  end(body: string): unknown;
  destroy(): unknown;
}

interface Agent {
  createConnection: unknown;
  destroy(): void;
}

interface Http {
  readonly Agent: new (options: { readonly keepAlive: boolean }) => Agent;
  request(url: string, options: object): Request;
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: 'node:http' | 'node:https') => Http };
}

/**
 * Sends requests with Node's own client, on connections that belong to the session: they use its TLS options, and killing it
 * resets them, so no written message arrives late. Returns `undefined` outside Node.
 */
export function nodePoster(asked: PosterRequest): Poster | undefined {
  const { url, headers, origin, tls, timeoutMs = 5000, onStep = () => undefined, longest } = asked;
  const secure = url.startsWith('https:');
  const { process } = globalThis as unknown as Host;
  const http = process?.getBuiltinModule?.(secure ? 'node:https' : 'node:http');
  if (!http) return undefined;
  const open = new Set<TcpSocketLike>();
  const gone = { read: 0, written: 0 };
  const agent = new http.Agent({ keepAlive: true });
  agent.createConnection = tcpConnection(
    secure,
    (tcp) => {
      open.add(tcp);
      tcp.on('error', () => undefined);
      tcp.on('close', () => {
        open.delete(tcp);
        gone.read += tcp.bytesRead;
        gone.written += tcp.bytesWritten;
      });
    },
    onStep,
  );
  const options = {
    method: 'POST',
    agent,
    autoSelectFamilyAttemptTimeout: attemptMs(timeoutMs),
    ...tls,
  };
  const sum = (of: (tcp: TcpSocketLike) => number) => [...open].reduce((total, tcp) => total + of(tcp), 0);
  return {
    post$: (body) =>
      new Observable<PostAnswer>((subscriber) => {
        const fixed = { 'Content-Type': 'text/plain;charset=utf-8', ...(origin && { Origin: origin }) };
        const request = http.request(url, { ...options, headers: { ...fixed, ...headers } });
        let answered = false;
        const error = (error: unknown) => subscriber.error(error);
        request.on('error', error);
        request.on('response', (response) => {
          const decoder = new TextDecoder();
          let text = '';
          let size = 0;
          response.on('data', (data) => {
            size += data.length;
            if (size > longest) return error(new LinkError({ kind: 'oversized' }));
            text += decoder.decode(data, { stream: true });
          });
          response.on('aborted', () => error(new Error('the connection was lost in the middle of an answer')));
          response.on('end', () => {
            answered = true;
            const { statusCode, headers } = response;
            subscriber.next({ statusCode, headers, text: text + decoder.decode() });
            subscriber.complete();
          });
        });
        request.end(body);
        return () => {
          // The connection of an answered request serves the next one.
          if (!answered) request.destroy();
        };
      }),
    bytesReceived: () => gone.read + sum((tcp) => tcp.bytesRead),
    bytesSent: () => gone.written + sum(bytesTaken),
    bytesQueued: () => sum((tcp) => tcp.bytesWritten - bytesTaken(tcp)),
    kill() {
      for (const tcp of open) tcp.resetAndDestroy();
      agent.destroy();
    },
  };
}
