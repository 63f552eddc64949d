import type { ActReport, SetUpReport } from '../play/play-set-up.ts';
import { type Row, secondsText } from './cells.ts';

/** What there is to say of an incident. */
export function incidentRows(name: string, actOf: (report: SetUpReport) => ActReport): readonly Row[] {
  const row = (text: string, cell: (act: ActReport) => number | string): Row => [
    text,
    (report) => `${cell(actOf(report))}`,
  ];
  return [
    row(`${name}: links lost`, ({ lostLinks }) => lostLinks),
    row('all open again', ({ back }) => secondsText(back.openMs)),
    row('all hear their game again', ({ back }) => secondsText(back.heardMs)),
    row('presses meanwhile', ({ presses }) => presses),
    row('not delivered, and reported so', ({ presses, outcomes }) => presses - (outcomes['confirmed'] ?? 0)),
    row('confirmed, and not heard by all', ({ unheard }) => unheard),
    row('heard again, with the same id', ({ copies }) => copies),
    row('lost', ({ withoutOutcome, judged }) => withoutOutcome + judged.lost),
    row('dials that found the backlog full', ({ overflows }) => overflows),
  ];
}
