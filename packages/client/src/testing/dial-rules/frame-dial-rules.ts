import { ReplaySubject, filter, firstValueFrom, lastValueFrom, tap } from 'rxjs';
import { type DialRule, assertSame } from './dial-rule.ts';
import { recordedDial } from './recorded-dial.ts';

/** The rules for the frames of a socket. */
export const frameDialRules: readonly DialRule[] = [
  {
    rule: 'gives each frame once to every current subscriber, and to no later one',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      const seen: string[] = [];
      const heard$ = new ReplaySubject<unknown>();
      const observe = (who: string) =>
        near.frame$.pipe(tap((data) => seen.push(`${who}${data as string}`))).subscribe((data) => heard$.next(data));
      const [leaving, staying] = [observe('a'), observe('b')];
      far.send('1');
      await firstValueFrom(heard$.pipe(filter((data) => data === '1')));
      leaving.unsubscribe();
      const late = observe('c');
      far.send('2');
      await firstValueFrom(heard$.pipe(filter((data) => data === '2')));
      assertSame(seen.join(), 'a1,b1,b2,c2');
      staying.unsubscribe();
      late.unsubscribe();
      dial.kill();
    },
  },
  {
    rule: 'completes its frames when the socket has ended, and not before',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      const frames = lastValueFrom(near.frame$, { defaultValue: 'none' }).then(String, () => 'an error');
      let over = false;
      void frames.then(() => (over = true));
      far.send('last');
      await dial.frame('last');
      assertSame(over, false);
      far.close(1000, '');
      await dial.end();
      dial.kill();
      assertSame(await frames, 'last');
    },
  },
];
