import { consoleLogger } from './console-logger.ts';

const clock = { wall: () => new Date(2025, 0, 5, 9, 3, 5).getTime() };

/** A logger with this level, and its lines. */
function recorded(level?: string) {
  const lines: string[] = [];
  const write = (line: string, at: string) => lines.push(`${at} ${line}`);
  return { lines, log: consoleLogger({ name: 'buzzer:main', write, clock, ...(level !== undefined && { level }) }) };
}

describe('consoleLogger', () => {
  it('writes the time, the name and the level before each text', () => {
    const { lines, log } = recorded();
    log.info('Connected');
    log.warn('Link down');
    log.error('No pins');
    expect(lines).toEqual([
      'info [2025-01-05 09:03:05] [buzzer:main] INFO: Connected',
      'warn [2025-01-05 09:03:05] [buzzer:main] WARNING: Link down',
      'error [2025-01-05 09:03:05] [buzzer:main] ERROR: No pins',
    ]);
  });

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['INFO', ['info', 'warn', 'error']],
    ['WARN', ['warn', 'error']],
    ['Warning', ['warn', 'error']],
    ['ERROR', ['error']],
    ['CRITICAL', []],
  ])('writes what %s asks for, at its start and when it is set', (level, written) => {
    const { lines, log } = recorded(level);
    const levels = ['debug', 'info', 'warn', 'error'] as const;
    for (const at of levels) log[at]('text');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(written);
    log.setLevel('debug');
    log.debug('again');
    expect(lines.at(-1)).toContain('DEBUG: again');
  });

  it('writes to the console by default', () => {
    const info = jest.spyOn(console, 'info').mockImplementation(() => undefined);
    consoleLogger({ name: 'osc:main', clock }).info('Connected');
    expect(info).toHaveBeenCalledWith('[2025-01-05 09:03:05] [osc:main] INFO: Connected');
    info.mockRestore();
  });

  it('refuses an unknown level, and keeps the current one', () => {
    const unknown = 'level: expected one of debug, info, warn, warning, error, critical, got "LOUD"';
    expect(() => recorded('LOUD')).toThrow(unknown);
    const { lines, log } = recorded();
    expect(() => log.setLevel('LOUD')).toThrow(unknown);
    log.debug('no');
    log.info('yes');
    expect(lines).toHaveLength(1);
  });
});
