import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom, Subject, timeout, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { saved$ } from './saved.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** Watches a file, changes something, and waits until the change is noticed. */
async function noticed(file: string, change: () => void): Promise<void> {
  const saves$ = new Subject<unknown>();
  const watching = saved$(file, 30).subscribe(saves$);
  await firstValueFrom(timer(200)); // the first poll is the baseline for the next ones
  const save = firstValueFrom(saves$.pipe(timeout(10_000)));
  change();
  await save;
  watching.unsubscribe();
}

describe('saved$', () => {
  it('notices a file that is overwritten, and a file that replaces it', async () => {
    const file = join(temporaryDirectory(), 'show.yaml');
    writeFileSync(file, 'one');
    await noticed(file, () => writeFileSync(file, 'two'));
    await noticed(file, () => {
      writeFileSync(`${file}~`, 'six');
      renameSync(`${file}~`, file);
    });
  });

  it('notices that the target of a link was edited', async () => {
    const directory = temporaryDirectory();
    const target = join(temporaryDirectory(), 'real.yaml');
    const file = join(directory, 'show.yaml');
    writeFileSync(target, 'one');
    symlinkSync(target, file);
    await noticed(file, () => writeFileSync(target, 'two'));
  });

  it('notices the swap of a ConfigMap, whose files are links through ..data', async () => {
    const directory = temporaryDirectory();
    for (const version of ['..1', '..2']) {
      mkdirSync(join(directory, version));
      writeFileSync(join(directory, version, 'show.yaml'), version);
    }
    symlinkSync('..1', join(directory, '..data'));
    const file = join(directory, 'show.yaml');
    symlinkSync(join('..data', 'show.yaml'), file);
    await noticed(file, () => {
      symlinkSync('..2', join(directory, '..data_tmp'));
      renameSync(join(directory, '..data_tmp'), join(directory, '..data'));
    });
  });

  it('notices that the directory was replaced, and a later save in the new one', async () => {
    const parent = temporaryDirectory();
    const file = join(parent, 'show', 'show.yaml');
    const fill = (name: string, text: string) => {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'show.yaml'), text);
    };
    fill('show', 'one');
    fill('new', 'two');
    await noticed(file, () => {
      renameSync(join(parent, 'show'), join(parent, 'old'));
      renameSync(join(parent, 'new'), join(parent, 'show'));
    });
    await noticed(file, () => writeFileSync(file, 'three'));
  });

  it('notices a save before it is subscribed', async () => {
    const file = join(temporaryDirectory(), 'show.yaml');
    writeFileSync(file, 'one');
    const save$ = saved$(file, 30);
    writeFileSync(file, 'two');
    await firstValueFrom(save$.pipe(timeout(10_000)));
  });

  it('uses no watch of the kernel, which may have none left', async () => {
    const file = join(temporaryDirectory(), 'show.yaml');
    writeFileSync(file, 'one');
    const watches = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).includes('inotify');
        } catch {
          return false; // the descriptor that the list was read from
        }
      }).length;
    const before = watches();
    const watching = saved$(file).subscribe();
    await firstValueFrom(timer(100));
    expect(watches()).toBe(before);
    watching.unsubscribe();
  });
});
