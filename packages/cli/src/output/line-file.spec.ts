import { lineFile, type OpenFile } from './line-file.ts';

/** A file in memory whose disk has room for some bytes, and whose writes take a turn each. */
function diskOf(room: number) {
  const disk = { room, text: '', closed: false, written: 0 };
  const file: OpenFile = {
    async write(bytes) {
      await Promise.resolve();
      const bytesWritten = Math.min(bytes.length, disk.room);
      if (bytesWritten === 0) throw new Error('ENOSPC: no space left on device, write');
      disk.room -= bytesWritten;
      disk.text += Buffer.from(bytes.subarray(0, bytesWritten)).toString();
      return { bytesWritten };
    },
    close: () => Promise.resolve(void (disk.closed = true)),
  };
  const warnings: string[] = [];
  const report = { failed: (text: string) => warnings.push(text), written: () => (disk.written += 1) };
  return {
    disk,
    warnings,
    opened: lineFile('log.ndjson', report, () => Promise.resolve(file)),
  };
}

async function turns() {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

describe('lineFile', () => {
  it('writes lines in order, and those that are pending when it is closed', async () => {
    const { disk, warnings, opened } = diskOf(1000);
    const file = await opened;
    for (const line of ['one', 'two', 'dréi']) file.append(line);
    await file.close();
    expect({ ...disk, warnings }).toMatchObject({ text: 'one\ntwo\ndréi\n', closed: true, warnings: [] });
  });

  it('does not write inside append', async () => {
    const { disk, opened } = diskOf(1000);
    const file = await opened;
    file.append('one');
    expect(disk.text).toBe('');
    await turns();
    expect(disk.text).toBe('one\n');
  });

  it('warns when the disk is full, and writes the rest with the next line once there is space', async () => {
    const { disk, warnings, opened } = diskOf(6);
    const file = await opened;
    file.append('one');
    await turns();
    file.append('two');
    await turns();
    expect({ text: disk.text, warnings }).toEqual({
      text: 'one\ntw',
      warnings: [
        'Cannot write to log.ndjson: ENOSPC: no space left on device, write. Free some space: what is missing will be written with the next line.',
      ],
    });
    expect(disk.written).toBe(1);
    disk.room = 1000;
    file.append('three');
    await turns();
    expect({ text: disk.text, written: disk.written }).toEqual({ text: 'one\ntwo\nthree\n', written: 2 });
  });

  it('writes the rest at the end, or says that it cannot', async () => {
    const [freed, full] = [diskOf(2), diskOf(2)];
    const files = await Promise.all([freed.opened, full.opened]);
    for (const file of files) file.append('one');
    await turns();
    freed.disk.room = 1000;
    await Promise.all(files.map((file) => file.close()));
    expect([freed.disk.text, freed.warnings.length, full.disk.text]).toEqual(['one\n', 1, 'on']);
    expect(full.warnings.at(-1)).toBe(
      'log.ndjson is incomplete: 2 bytes could not be written: ENOSPC: no space left on device, write.',
    );
    expect(full.disk.closed).toBe(true);
  });

  it('says at once that a file cannot be opened, and what to do', async () => {
    await expect(lineFile('/nonexistent/log.ndjson', { failed: () => undefined })).rejects.toThrow(
      /^Cannot write to \/nonexistent\/log\.ndjson: ENOENT: no such file or directory.*\. Check the path, and whether this user may write there\.$/,
    );
  });
});
