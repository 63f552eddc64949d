import { Subject } from 'rxjs';
import { trampoline } from './trampoline.ts';

describe('trampoline', () => {
  it('runs a task at once', () => {
    const task = jest.fn();
    trampoline().run(task);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('runs a task that another one causes after it, in order', () => {
    const { run } = trampoline();
    const log: string[] = [];
    run(() => {
      run(() => {
        run(() => log.push('d'));
        log.push('b');
      });
      run(() => log.push('c'));
      log.push('a');
    });
    expect(log.join('')).toBe('abcd');
  });

  it('runs those behind a task that throws', () => {
    const { run } = trampoline();
    const [behind, later] = [jest.fn(), jest.fn()];
    const failing = () =>
      run(() => {
        run(behind);
        throw new Error('broken');
      });
    expect(failing).toThrow('broken');
    expect(behind).toHaveBeenCalledTimes(1);
    run(later);
    expect(later).toHaveBeenCalledTimes(1);
  });
});

describe('wrap', () => {
  it('shows everybody the same order, whatever the first one causes', () => {
    const source = new Subject<string>();
    const log: string[] = [];
    const { wrap } = trampoline();
    source.subscribe(
      wrap((value) => {
        if (value === 'a') source.next('b');
        log.push(value);
      }),
    );
    source.next('a');
    expect(log).toEqual(['a', 'b']);
  });

  it('runs those behind a value whose task throws', () => {
    const { run, wrap } = trampoline();
    const behind = jest.fn();
    const failing = wrap((value: string) => {
      run(behind);
      throw new Error(value);
    });
    expect(() => failing('broken')).toThrow('broken');
    expect(behind).toHaveBeenCalledTimes(1);
    expect(() => failing('again')).toThrow('again');
    expect(behind).toHaveBeenCalledTimes(2);
  });
});
