import type { Figure } from './figure.ts';
import type { Row } from './performance-table.ts';

const width = 760;
const left = 330;
const right = 70;
const line = 15;
/** The ratio of a figure to its target at which a bar reaches the full width. */
const longest = 3;

/**
 * Draws a bar for each candidate and row as an SVG image: the figure relative to the target, with a line at the target. Where
 * more is better, the bar is the target divided by the figure, so shorter is always better.
 */
export function performancePlot(rows: readonly Row[]): string {
  const parts: string[] = [];
  let y = 30;
  for (const { scenario, figures } of rows) {
    const { atMost, atLeast, what, unit = '×' } = scenario;
    if (atMost === undefined && atLeast === undefined) continue;
    const target = atLeast === undefined ? `≤ ${atMost ?? ''}` : `≥ ${atLeast}`;
    parts.push(text(8, y, `${what} (${target} ${unit})`, 'row'));
    for (const [name, figure] of figures) {
      y += line;
      const taken = atLeast === undefined ? ratio(figure, 1 / (atMost ?? 1)) : 1 / ratio(figure, 1 / atLeast);
      parts.push(bar(y, name, taken, figure.median));
    }
    const top = y - line * (figures.size - 1) - 9;
    parts.push(`<line class="target" x1="${x(1)}" x2="${x(1)}" y1="${top}" y2="${y + 3}"/>`);
    y += line * 1.6;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}">`,
    `<style>${style}</style>`,
    `<rect width="${width}" height="${y}" fill="#ffffff"/>`,
    text(left, 14, 'relative to the target of this library (line); shorter is better', 'row'),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

const style = `text{font:11px sans-serif;fill:#333}.row{font-weight:bold}.name{text-anchor:end}
rect.peer{fill:#b9c4d0}rect.ours{fill:#1f77b4}.target{stroke:#d62728;stroke-width:2}`;

function ratio({ median }: Figure, factor: number): number {
  return (median ?? Infinity) * factor;
}

function x(part: number): number {
  return Math.round(left + (Math.min(part, longest) / longest) * (width - left - right));
}

function bar(y: number, name: string, taken: number, median: number | null): string {
  const kind = name === 'ours' ? 'ours' : 'peer';
  const label = median === null ? 'never' : `${median.toFixed(2)}${taken > longest ? ' →' : ''}`;
  return [
    text(left - 6, y, name, 'name'),
    `<rect class="${kind}" x="${left}" y="${y - 9}" width="${x(taken) - left}" height="${line - 4}"/>`,
    text(x(taken) + 5, y, label),
  ].join('');
}

function text(at: number, y: number, content: string, kind = 'plain'): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text class="${kind}" x="${at}" y="${y}">${escaped}</text>`;
}
