import { randomUUID } from 'node:crypto';
import {
  catchError,
  concat,
  defer,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  take,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import type { GameSocket } from './game-sockets.ts';
import { isJsonObject, pythonJson } from './python-json.ts';
import type { Members, RelayClient } from './relay-client.ts';
import { receivers } from './receivers.ts';
import type { RelayEvent } from './relay-event.ts';

/**
 * Runs one client: it joins `members`, its messages are relayed until it closes or crashes, and it leaves `members`.
 *
 * @example
 * const consumers = (opened$: Observable<GameSocket>, members: Members) =>
 *   opened$.pipe(mergeMap((opened) => consumer$(opened, members, 100)));
 */
export function consumer$(
  { socket, address }: GameSocket,
  members: Members,
  crashCloseDelayMs: number,
): Observable<RelayEvent> {
  return defer(() => {
    const channelId = `specific.inmemory!${randomUUID().replaceAll('-', '')}`;
    const client: RelayClient = { ...address, channelId, clientId: address.clientId ?? channelId };
    const closed$ = socket.closed$.pipe(take(1));

    const relay = (message: Readonly<Record<string, unknown>>, write: (message: unknown) => string): number => {
      const to = receivers(message, client, members.keys());
      to.forEach((receiver) => members.get(receiver)?.(write({ ...message, channel_id: receiver.channelId })));
      return to.length;
    };
    const announce = (connected: boolean): void => {
      const { clientType, clientId } = client;
      const message = { type: 'client_connection_status', client_type: clientType, client_id: clientId, connected };
      if (clientType !== null) relay(message, JSON.stringify);
    };
    const join = (): RelayEvent => {
      members.set(client, (text) => {
        socket.send(text);
      });
      announce(true);
      return { kind: 'joined', client };
    };
    const receive = (text: unknown): RelayEvent => {
      if (typeof text !== 'string') throw new Error('a binary frame');
      const { value, write } = pythonJson(text);
      return { kind: 'message', client, text, receivers: isJsonObject(value) ? relay(value, write) : 0 };
    };
    const crash = (error: unknown): Observable<RelayEvent> => {
      members.delete(client);
      const reason = error instanceof Error ? error.message : String(error);
      const close$ = timer(crashCloseDelayMs).pipe(
        tap(() => {
          socket.close(1011);
        }),
      );
      return concat(of<RelayEvent>({ kind: 'crashed', client, reason }), close$.pipe(ignoreElements()));
    };
    const leave = (code: number): RelayEvent => {
      if (members.delete(client)) announce(false);
      return { kind: 'left', client, code };
    };

    return merge(
      concat(
        defer(() => of(join())),
        socket.message$.pipe(map(receive)),
      ).pipe(catchError(crash), takeUntil(closed$)),
      closed$.pipe(map(leave)),
    );
  });
}
