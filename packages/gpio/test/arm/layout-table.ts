import type { Layout } from './layout.ts';

/** Shows layouts side by side, each with its title. What a layout does not know is a dash. */
export function layoutTable(layouts: Readonly<Record<string, Layout>>): string {
  const names = [...new Set(Object.values(layouts).flatMap((layout) => Object.keys(layout)))];
  const rows = [
    ['', ...Object.keys(layouts)],
    ...names.map((name) => [name, ...Object.values(layouts).map((layout) => text(layout[name]))]),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows
    .map(([name = '', ...cells]) => [name.padEnd(width), ...cells.map((cell) => cell.padStart(14))].join(''))
    .join('\n');
}

function text(number: number | undefined): string {
  if (number === undefined) return '–';
  return number > 0xffff ? `0x${number.toString(16)}` : String(number);
}
