import { marbles } from '@hardware-ws/client/testing';
import type { ClientAbout } from './client-about.ts';
import { duplicateWarnings } from './duplicate-warnings.ts';

const other = [{ host: 'pi', address: '10.0.0.2' }];
const none: readonly ClientAbout[] = [];

/** What was logged, with the time in ms. */
function logged(source: string, options: { readonly file?: string } = {}) {
  const lines: string[] = [];
  marbles(
    ({ hot, clock, expectObservable, flush }) => {
      const line = (level: string) => (text: string) => lines.push(`${clock.monotonic()} ${level} ${text}`);
      const log = { info: line('info'), warn: line('warn') };
      const about = () => ({ host: 'pi', address: '10.0.0.1' });
      const name = { gameId: 1, clientType: 'buzzer', clientId: 'main' };
      const duplicate$ = hot(source, { d: other, f: none });
      expectObservable(duplicateWarnings(duplicate$, { ...name, ...options, log, about })).toBe('-');
      flush();
    },
    { maxFrames: 80_000 },
  );
  return lines;
}

describe('duplicateWarnings', () => {
  const warning = (remedy: string) =>
    `warn another client in game 1 is also buzzer main: pi, 10.0.0.2 (this one: pi, 10.0.0.1); the host cannot tell them apart: ${remedy}`;

  it('names both clients, repeats it every minute, and says when the other is gone', () => {
    const text = warning('start one of them with a different --client-id');
    expect(logged('-d 69998ms f')).toEqual([
      `1 ${text}`,
      `60001 ${text}`,
      '70000 info the other client in game 1 that was also buzzer main is gone',
    ]);
  });

  it('names the file that says who we are', () => {
    expect(logged('d 9s f', { file: 'show.yaml' })[0]).toBe(
      `0 ${warning('give one of them a different websocket.client_id (show.yaml)')}`,
    );
  });

  it('logs nothing while nobody else has the name', () => {
    expect(logged('-')).toEqual([]);
  });
});
