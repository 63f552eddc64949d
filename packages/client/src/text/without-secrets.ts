import { safeUrl } from './safe-url.ts';

/**
 * A text as it may be logged: without the passwords and the values of queries that URLs carry (but `client_type`
 * and `client_id`), and without the values of headers that carry secrets.
 *
 * @example
 * withoutSecrets('no answer from ws://show/?token=abc'); // 'no answer from ws://show/?token=…'
 */
export function withoutSecrets(text: string): string {
  return (
    text
      .replace(/\w+:\/\/[^\s"]*[^\s").,;:]/g, safeUrl)
      .replace(/([?&](?!client_(?:type|id)=)[\w.-]+=)[^\s&"]+/g, '$1…')
      .replace(
        /\b((?:proxy-)?authorization|(?:set-)?cookie|[\w-]*api-key|sec-websocket-protocol)("?\s*[:=]\s*"?)[^"\r\n]+/gi,
        '$1$2…',
      )
      .replace(/\b(bearer )\S+/gi, '$1…')
      // As Chromium names one that it does not take.
      .replace(/(subprotocol ')[^']*/g, '$1…')
  );
}
