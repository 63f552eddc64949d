import { corkedWrites } from './corked-writes.ts';

describe('corkedWrites', () => {
  const recorded = () => {
    const said: string[] = [];
    const connection = { cork: () => said.push('cork'), uncork: () => said.push('uncork') };
    const { write, flush } = corkedWrites(() => connection);
    return { said, write: (text: string) => write(() => said.push(text)), flush };
  };

  it('does not hold back the first write of a tick', async () => {
    const { said, write } = recorded();
    write('a');
    await Promise.resolve();
    write('b');
    await Promise.resolve();
    expect(said).toEqual(['a', 'b']);
  });

  it('sends the other writes of a tick together at its end', async () => {
    const { said, write } = recorded();
    for (const text of ['a', 'b', 'c']) write(text);
    expect(said).toEqual(['a', 'cork', 'b', 'c']);
    await Promise.resolve();
    expect(said).toEqual(['a', 'cork', 'b', 'c', 'uncork']);
  });

  it('sends the held writes on flush, once', async () => {
    const { said, write, flush } = recorded();
    for (const text of ['a', 'b']) write(text);
    flush();
    await Promise.resolve();
    expect(said).toEqual(['a', 'cork', 'b', 'uncork']);
  });

  it('writes normally when nothing can be corked', () => {
    const { write, flush } = corkedWrites(() => undefined);
    const task = jest.fn();
    write(task);
    write(task);
    flush();
    expect(task).toHaveBeenCalledTimes(2);
  });
});
