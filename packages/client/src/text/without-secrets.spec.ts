import { checkUrl } from '../link/dial/check-url.ts';
import { dialRequest$ } from '../link/dial/dial-request.ts';
import { faultText } from '../faults/fault-text.ts';
import { LinkError } from '../link/end/link-error.ts';
import { linkEndText } from '../link/end/link-end-text.ts';
import { logTo } from '../log/log-to.ts';
import { of } from 'rxjs';
import type { Status } from '../status.ts';
import { withoutSecrets } from './without-secrets.ts';

const secret = 'S3CR3T';

describe('withoutSecrets', () => {
  it.each([
    ['no answer from wss://me:S3CR3T@show/?token=S3CR3T at all', 'no answer from wss://…@show/?token=… at all'],
    ['ws://a/?k=S3CR3T and ws://b/?k=S3CR3T', 'ws://a/?k=… and ws://b/?k=…'],
    ['down (ws://a/?client_id=main); again', 'down (ws://a/?client_id=main); again'],
    ['{"url":"ws://a/?k=S3CR3T","id":1}', '{"url":"ws://a/?k=…","id":1}'],
    ['refused /ws/?token=S3CR3T&client_id=main', 'refused /ws/?token=…&client_id=main'],
    ['403 from ws://a/?k=S3CR3T: is it right?', '403 from ws://a/?k=…: is it right?'],
    ['refused (/ws/?k=S3C:R3T); again /ws/?k=S3CR3T.', 'refused (/ws/?k=…); again /ws/?k=….'],
    ['Authorization: Bearer S3CR3T', 'Authorization: …'],
    ['{"authorization":"Basic S3CR3T","id":1}', '{"authorization":"…","id":1}'],
    ['Cookie: session=S3CR3T; other=S3CR3T\nHost: show', 'Cookie: …\nHost: show'],
    ['x-api-key=S3CR3T', 'x-api-key=…'],
    ['sent Bearer S3CR3T, in vain', 'sent Bearer … in vain'],
    ["The subprotocol 'S3CR3T x' is invalid.", "The subprotocol '…' is invalid."],
    ['is the name right? Is it wss:// there?', 'is the name right? Is it wss:// there?'],
  ])('gives %j as %j', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });
});

describe('a secret of a URL', () => {
  const url = 'ws://me:S3CR3T@show/ws/?token=S3CR3T';
  const error = new Error(`Invalid URL: ${url}`);
  const logged = (...statuses: readonly Status[]) => {
    const lines: string[] = [];
    const log = (text: string) => lines.push(text);
    const fault$ = of({ kind: 'producer' as const, error });
    logTo({ status$: of(...statuses), fault$ }, { debug: log, info: log, warn: log, error: log });
    return lines.join('\n');
  };
  const thrown = (task: () => unknown) => {
    try {
      return String(task());
    } catch (error) {
      return String(error);
    }
  };

  it.each<[path: string, text: () => string]>([
    ['the log of an open link', () => logged({ kind: 'open', url })],
    [
      'the log of a lost link',
      () => logged({ kind: 'waiting', attempt: 2, delayMs: 1, cause: { kind: 'failed', error } }),
    ],
    ['a refusal', () => linkEndText({ kind: 'refused', status: 403, url, hint: `not ${url}` })],
    ['a failure', () => linkEndText({ kind: 'failed', error })],
    ['a close', () => linkEndText({ kind: 'closed', code: 4001, reason: url })],
    ['the message of an error', () => String(new LinkError({ kind: 'failed', error }))],
    ['a fault of a producer', () => faultText({ kind: 'producer', error })],
    ['a fault of a function', () => faultText({ kind: 'callback', where: 'hello', error })],
    ['a fault of a frame', () => faultText({ kind: 'invalid', raw: JSON.stringify({ url }), issues: [] })],
    ['a URL that cannot be dialled', () => thrown(() => checkUrl('ws://me:S3CR3T@a b/?token=S3CR3T'))],
    ['a function of the protocol that throws', () => refusal(error)],
  ])('is not in %s', (_, text) => {
    expect(text()).toMatch(/\S/);
    expect(text()).not.toContain(secret);
  });

  function refusal(error: Error): string {
    let text = '';
    const url = () => {
      throw error;
    };
    dialRequest$({ url }).subscribe({ error: (error: unknown) => (text = String(error)) });
    return text;
  }
});
