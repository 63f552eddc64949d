import { safeUrl } from './safe-url.ts';

/**
 * Makes a text safe to log. Removes the passwords and query values of URLs, except `client_type` and `client_id`, and the
 * values of headers that carry secrets.
 *
 * @example
 * withoutSecrets('no answer from ws://show/?token=abc'); // 'no answer from ws://show/?token=…'
 */
export function withoutSecrets(text: string): string {
  return (
    text
      .replace(/\w+:\/\/[^\s"]*[^\s").,;:]/g, safeUrl)
      // Punctuation after an address is the sentence's.
      .replace(/([?&](?!client_(?:type|id)=)[\w.-]+=)[^\s&"]+?(?=[).,;:]{0,2}(?:[\s&"]|$))/g, '$1…')
      .replace(
        /\b((?:proxy-)?authorization|(?:set-)?cookie|[\w-]*api-key|sec-websocket-protocol)("?\s*[:=]\s*"?)[^"\r\n]+/gi,
        '$1$2…',
      )
      .replace(/\b(bearer )\S+/gi, '$1…')
      // Chromium names a subprotocol that it rejects.
      .replace(/(subprotocol ')[^']*/g, '$1…')
  );
}
