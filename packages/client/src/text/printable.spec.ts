import { of } from 'rxjs';
import { consoleLogger } from '../log/console-logger.ts';
import { faultText } from '../faults/fault-text.ts';
import { LinkError } from '../link/end/link-error.ts';
import { linkEndText } from '../link/end/link-end-text.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import { logTo } from '../log/log-to.ts';
import { printable } from './printable.ts';
import type { Status } from '../status.ts';

/** Characters that a terminal obeys, that break a line, or that change how a text looks. */
const hostile = {
  ESC: '\u001b',
  newline: '\n',
  'carriage return': '\r',
  'a control character of ISO 6429': '\u009b',
  'a bidi override': '\u202e',
  'a line separator': '\u2028',
  'a byte order mark': '\ufeff',
  'a tag beyond 16 bit': '\u{e0041}',
  'half a character': '\ud83d',
};

describe('printable', () => {
  it.each([
    ['Ünï – “x” 🎉', 'Ünï – “x” 🎉'],
    ['', ''],
    ['a\u001b[2Jb\nc', 'a\\u001b[2Jb\\u000ac'],
    ['\u009b\u202e\u2028', '\\u009b\\u202e\\u2028'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['\ud83d', '\\ud83d'],
  ])('gives %j as %s, also when asked twice', (text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(printable(shown)).toBe(shown);
  });

  it('keeps the meaning of JSON', () => {
    const value = Object.values(hostile);
    expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value);
  });
});

describe.each(Object.entries(hostile))('%s from outside', (_, character) => {
  const said = `a${character}b`;
  const error = new Error(said);
  const logged = (...statuses: readonly Status[]) => {
    const lines: string[] = [];
    const log = (text: string) => lines.push(text);
    const fault$ = of({ kind: 'producer' as const, error });
    logTo({ status$: of(...statuses), fault$ }, { debug: log, info: log, warn: log, error: log });
    return lines.join(' ');
  };
  const waiting = (cause: LinkEnd) => logged({ kind: 'waiting', attempt: 2, delayMs: 1, cause });
  const refused = { kind: 'refused', url: 'ws://show/' } as const;

  it.each<[path: string, text: () => string]>([
    ['the reason of a close', () => linkEndText({ kind: 'closed', code: 4001, reason: said })],
    ['a redirection', () => linkEndText({ ...refused, status: 302, location: `http://other/${said}` })],
    ['the hint of a refusal', () => linkEndText({ ...refused, status: 403, hint: said })],
    ['an error of the network', () => linkEndText({ kind: 'failed', error })],
    ['the message of a LinkError', () => new LinkError({ kind: 'failed', error }).message],
    ['a frame', () => faultText({ kind: 'invalid', type: said, raw: said, issues: [{ message: said, path: [said] }] })],
    ['the type of a message', () => faultText({ kind: 'dropped', message: { type: said }, cause: 'offline' })],
    ['an error of a producer', () => faultText({ kind: 'producer', error })],
    ['an error of a function', () => faultText({ kind: 'callback', where: said, error })],
    ['the log of a link that opens', () => logged({ kind: 'open', url: `ws://show/${said}` })],
    ['the log of a link that is lost', () => waiting({ kind: 'closed', code: 1000, reason: said })],
    ['the log of a fault', () => logged()],
    ['a line of a consoleLogger', () => consoleLine(said)],
  ])('is escaped in %s', (_, text) => {
    expect(text()).not.toContain(character);
    expect(text()).toMatch(/a(\\u|%)/);
  });

  function consoleLine(text: string): string {
    let line = '';
    const log = consoleLogger({ name: text, write: (written) => (line = written) });
    log.info(text);
    return line;
  }
});
