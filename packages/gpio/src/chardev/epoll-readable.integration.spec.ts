import { closeSync, readSync, writeSync } from 'node:fs';
import { firstValueFrom, timeout } from 'rxjs';
import { pause } from '../../test/pause.ts';
import { epollReadable } from './epoll-readable.ts';
import { type Libc, loadLibc } from './libc.ts';

const nonBlocking = 0o4000;
const one = new Uint8Array(new BigUint64Array([1n]).buffer);

describe('epollReadable', () => {
  let libc: Libc;
  beforeAll(async () => {
    libc = await loadLibc();
  });

  it('emits only for a descriptor that has something to read', async () => {
    const readable$ = epollReadable(libc);
    const [a, b] = [libc.eventfd(0, nonBlocking), libc.eventfd(0, nonBlocking)];
    const seen: string[] = [];
    const drain = (name: string, fd: number) => {
      seen.push(name);
      readSync(fd, Buffer.alloc(8));
    };
    const first = readable$(a).subscribe(() => drain('a', a));
    const second = readable$(b).subscribe(() => drain('b', b));
    writeSync(b, one);
    await pause(100);
    writeSync(a, one);
    await pause(100);
    first.unsubscribe();
    second.unsubscribe();
    expect(seen).toEqual(['b', 'a']);
    [a, b].forEach((fd) => {
      closeSync(fd);
    });
  });

  it('works when it is unsubscribed and subscribed to again in the same turn', async () => {
    const readable$ = epollReadable(libc);
    const fd = libc.eventfd(1, nonBlocking);
    readable$(fd).subscribe().unsubscribe();
    await firstValueFrom(readable$(fd).pipe(timeout(2000)));
    closeSync(fd);
  });
});
