import type { Line } from '../driver/line.ts';

/** Reads what gpioinfo prints of all chips, in version 1 or 2. */
export function readLines(text: string): readonly Line[] {
  let chip = '';
  return text.split('\n').flatMap((row) => {
    chip = /^(\S+) - \d+ lines:$/.exec(row)?.[1] ?? chip;
    const [, offset, name = '', rest = ''] = /^\s+line\s+(\d+):\s+(?:"(.*?)"|unnamed)\s+(.*)$/.exec(row) ?? [];
    if (offset === undefined) return [];
    // Version 1 has a column for who uses it, version 2 a word.
    const [, quoted, bare = ''] = /(?:^|\bconsumer=)"(.*?)"|\bconsumer=(\S+)/.exec(rest) ?? [];
    const consumer = quoted ?? bare;
    const used = consumer !== '' || /^kernel|\bused\b/.test(rest);
    return [{ name, chip: `/dev/${chip}`, offset: Number(offset), used, consumer }];
  });
}
