import { join } from 'node:path';
import { chromiumPage, describeWithCounterparts, type ChromiumPage } from '@hardware-ws/counterparts';
import { Subscription, map, merge, mergeMap, of } from 'rxjs';
import type { PeerSocket } from '../../src/testing/dial-rules/dial-peer.ts';
import { dialRules } from '../../src/testing/dial-rules/dial-rules.ts';
import { dialPeerServer, type DialPeerServer } from '../dial-peer-server.ts';
import type { FarCommand, FarEvent, check, receive } from './page.ts';

interface PageGlobals {
  readonly page: { readonly check: typeof check; readonly receive: typeof receive };
}

describeWithCounterparts('webSocket$ in Chromium', ['chromium'], () => {
  let chromium: ChromiumPage;
  let server: DialPeerServer;
  const fars: PeerSocket[] = [];
  const listening = new Subscription();

  beforeAll(async () => {
    server = await dialPeerServer();
    chromium = await chromiumPage(join(__dirname, 'page.ts'));
    const forward = (event: FarEvent) =>
      void chromium.page.evaluate((event) => (globalThis as unknown as PageGlobals).page.receive(event), event);
    const heard$ = server.accepted$.pipe(
      mergeMap((far) => {
        const id = fars.push(far) - 1;
        return merge(
          of<FarEvent>({ id, kind: 'accepted' }),
          far.received$.pipe(map((text): FarEvent => ({ id, kind: 'received', text }))),
          far.ended$.pipe(map(({ code }): FarEvent => ({ id, kind: 'ended', code }))),
        );
      }),
    );
    listening.add(heard$.subscribe(forward));
    await chromium.page.exposeFunction('sendCommand', (command: FarCommand) => {
      const far = fars[command.id];
      if (command.kind === 'send') far?.send(command.text);
      if (command.kind === 'close') far?.close(command.code, command.reason);
      if (command.kind === 'reset') far?.reset();
    });
  }, 30_000);
  afterAll(async () => {
    listening.unsubscribe();
    server.close();
    await chromium.close();
  });

  it.each(dialRules)('$rule', async ({ rule }) => {
    const { accepting, refusing, silent } = server;
    const wrong = await chromium.page.evaluate(
      ({ rule, at }) => (globalThis as unknown as PageGlobals).page.check(rule, at),
      { rule, at: { accepting, refusing, silent } },
    );
    expect(wrong).toBe('');
  });
});
