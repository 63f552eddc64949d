import { EMPTY, defer, of, switchMap, timer, map, type Observable, type OperatorFunction } from 'rxjs';
import type { Clock } from '../time/clock.ts';
import { durationText } from '../time/duration-text.ts';
import { linkEndText } from '../link/end/link-end-text.ts';
import { repeatFilter } from './repeat-filter.ts';
import { safeUrl } from '../text/safe-url.ts';
import type { Status } from '../status.ts';

/** A line of a log. */
export type Line = readonly [level: 'debug' | 'info' | 'warn', text: string];

/** How long a link must be open, in ms, before its loss begins a new series. */
const steadyMs = 60_000;
/** How many losses of a series are logged one by one. */
const loggedLosses = 5;

/**
 * The lines of a log that report the status of a connection. The cause of an outage is logged once, and then ever more rarely,
 * with the length of the outage, so a night without a backend fills one page. The same goes for a link that is lost over and over.
 *
 * ```
 * source:  c-w-c-w-c-v-c-w-c-o      w, v  waiting, for two causes
 * result:  c-w-c-----v-c-----o      o     connected, with the length of the outage
 * ```
 */
export function statusLines(clock: Clock): OperatorFunction<Status, Line> {
  return (status$) =>
    defer(() => {
      const repeated = repeatFilter(clock);
      let openedAt: number | undefined;
      let downAt: number | undefined;
      let losses = 0;
      let lossesSince = 0;
      let quiet = false;

      const countLoss = (openMs: number, now: number) => {
        if (openMs >= steadyMs) losses = 0;
        if (losses === 0) lossesSince = now;
        losses += 1;
        if (losses <= loggedLosses) repeated.forget();
      };
      const waiting = ({ attempt, delayMs, cause, url }: Status & { readonly kind: 'waiting' }): Line | undefined => {
        const now = clock.monotonic();
        if (openedAt !== undefined) countLoss(now - openedAt, now);
        openedAt = undefined;
        downAt ??= now;
        const text = at(linkEndText(cause), url);
        const news = repeated.judge(text);
        quiet = news === 'quiet';
        if (news === 'quiet') return undefined;
        if (news === 'new') return ['warn', `Link down: ${text}; attempt ${attempt} in ${Math.round(delayMs)} ms`];
        if (losses > loggedLosses)
          return ['warn', `Link lost ${losses} times in ${durationText(now - lossesSince)}: ${text}`];
        return ['warn', `Link still down after ${durationText(now - downAt)} and ${attempt - 1} attempts: ${text}`];
      };
      const open = (url: string): Line => {
        openedAt = clock.monotonic();
        const after = downAt === undefined ? '' : ` after ${durationText(openedAt - downAt)}`;
        downAt = undefined;
        return ['info', `Connected to ${safeUrl(url)}${after}`];
      };
      const line$ = (status: Status): Observable<Line> => {
        switch (status.kind) {
          case 'idle':
          case 'closed':
            return of<Line>(['debug', `Connection ${status.kind}`]);
          case 'connecting':
            return quiet ? EMPTY : of<Line>(['debug', at(`Connecting, attempt ${status.attempt}`, status.url)]);
          case 'open': {
            const line = open(status.url);
            return quiet && losses >= loggedLosses ? timer(steadyMs).pipe(map(() => line)) : of(line);
          }
          case 'waiting': {
            const line = waiting(status);
            return line ? of(line) : EMPTY;
          }
        }
      };
      return status$.pipe(switchMap(line$));
    });
}

/** A text followed by the URL, unless the text already contains it. */
function at(text: string, url: string | undefined): string {
  const shown = safeUrl(url ?? '');
  return text.includes(shown) ? text : `${text} (${shown})`;
}
