import { humanLine } from './human-line.ts';

function line(level: number, msg: string) {
  return JSON.stringify({ level, time: new Date(2025, 0, 5, 10, 3, 45).getTime(), name: 'buzzer:main', msg });
}

describe('humanLine', () => {
  it.each([
    [20, 'DEBUG'],
    [30, 'INFO'],
    [40, 'WARNING'],
    [50, 'ERROR'],
    [60, 'CRITICAL'],
    [35, 'INFO'],
  ])('says level %d as %s', (level, name) => {
    expect(humanLine(line(level, 'Connected'))).toBe(`[2025-01-05 10:03:45] [buzzer:main] ${name}: Connected`);
  });
});
