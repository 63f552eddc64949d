import { corkedWrites } from './corked-writes.ts';

describe('corkedWrites', () => {
  const recorded = () => {
    const said: string[] = [];
    const connection = { cork: () => said.push('cork'), uncork: () => said.push('uncork') };
    const { beforeWrite, flush } = corkedWrites(() => connection);
    const write = (text: string) => {
      beforeWrite();
      said.push(text);
    };
    return { said, write, flush };
  };

  it('does not hold back the first write of a tick', async () => {
    const { said, write } = recorded();
    write('a');
    await Promise.resolve();
    write('b');
    await Promise.resolve();
    expect(said).toEqual(['a', 'b']);
  });

  it('lets the others of a tick leave together when it ends', async () => {
    const { said, write } = recorded();
    for (const text of ['a', 'b', 'c']) write(text);
    expect(said).toEqual(['a', 'cork', 'b', 'c']);
    await Promise.resolve();
    expect(said).toEqual(['a', 'cork', 'b', 'c', 'uncork']);
  });

  it('lets go when it is asked to, once', async () => {
    const { said, write, flush } = recorded();
    for (const text of ['a', 'b']) write(text);
    flush();
    await Promise.resolve();
    expect(said).toEqual(['a', 'cork', 'b', 'uncork']);
  });

  it('writes all the same where nothing can be corked', () => {
    const { beforeWrite, flush } = corkedWrites(() => undefined);
    beforeWrite();
    expect(() => {
      beforeWrite();
      flush();
    }).not.toThrow();
  });
});
