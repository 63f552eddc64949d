import { mergeMap, Subject, Subscription } from 'rxjs';
import { runningCommand$ } from './running-command.ts';

/** The part of a referee's records that is compared with the truth. All times are in ms. */
export interface RefereeRecord {
  readonly kind: 'verdict' | 'late_evidence';
  /** The time from the first claim's arrival to the verdict. */
  readonly after_ms: number;
  /** The winner first. */
  readonly claims: readonly {
    readonly press_id: string;
    readonly behind_ms: number;
    readonly error_ms: number;
  }[];
  readonly unheard: readonly string[];
}

/** A process of `hardware-ws referee`, on the machine's clock, that can be killed and started again. */
export interface Referee {
  readonly record$: Subject<RefereeRecord>;
  readonly start: () => void;
  readonly kill: () => void;
}

/** Creates a referee in front of a backend. It ends with `running`. */
export function createReferee(port: number, gameId: number, running: Subscription): Referee {
  const record$ = new Subject<RefereeRecord>();
  const command = ['referee', String(gameId), '--json', '--server', `127.0.0.1:${port}`];
  let life = new Subscription();
  const start = () => {
    life = new Subscription();
    running.add(life);
    const listen = (line: string) => record$.next(JSON.parse(line) as RefereeRecord);
    life.add(
      runningCommand$(command)
        .pipe(mergeMap(({ out$ }) => out$))
        .subscribe(listen),
    );
  };
  return { record$, start, kill: () => life.unsubscribe() };
}
