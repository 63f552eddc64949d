import { firstValueFrom, map, shareReplay, switchMap, take, toArray, type Observable } from 'rxjs';
import { pollPeerServer } from '../../../relay/test/poll-peer-server.ts';
import { lossyHttpProxy } from '../../test/lossy-http-proxy.ts';
import type { DialRequest } from '../link/dial/dial.ts';
import type { SocketEvent } from '../link/dial/socket.ts';
import { fetchPoster } from './fetch-poster.ts';
import { longPoll$, pollOver$ } from './long-poll.ts';

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const texts = Array.from({ length: 60 }, (_, n) => `${n} ü "\\`);

describe.each<[string, (request: DialRequest) => Observable<SocketEvent>]>([
  ['in Node', longPoll$],
  ['with fetch', (request) => pollOver$(request, fetchPoster)],
])('requests and answers that are lost or doubled, %s', (_, dial) => {
  it('lose and double no frame, in either direction, and change no order', async () => {
    // A session must outlive the pauses before lost requests are sent again.
    const server = await pollPeerServer({ expiryMs: 10_000 });
    const proxy = await lossyHttpProxy(Number(new URL(server.accepting).port), seeded(7));
    const far = firstValueFrom(server.accepted$);
    const opened$ = dial({ url: `ws://127.0.0.1:${proxy.port}/` }).pipe(
      shareReplay({ bufferSize: 1, refCount: false }),
    );
    const socket$ = opened$.pipe(map((event) => (event.kind === 'opened' ? event.socket : undefined)));
    const near = await firstValueFrom(socket$);
    const { received$, send } = await far;
    const all = <T>(frame$: Observable<T>) => firstValueFrom(frame$.pipe(take(texts.length), toArray()));
    const heard = Promise.all([all(received$), all(near?.frame$ ?? received$)]);
    // One by one: a long list in one request would hardly be lost.
    for (const text of texts) {
      near?.write(text);
      send(text);
      await firstValueFrom(received$.pipe(switchMap((seen) => (seen === text ? [seen] : []))));
    }
    expect(await heard).toEqual([texts, texts]);
    expect(Math.min(...Object.values(proxy.counts))).toBeGreaterThan(0);
    near?.close(1000, '');
    proxy.close();
    server.close();
  }, 120_000);
});
