import type { LimitStep } from '../play/play-limit.ts';
import type { SetUpReport } from '../play/play-set-up.ts';
import { cpuText, heardText, rateText, type Row } from './cells.ts';

/** What there is to say of the fastest step that held, or of the slowest one that did not. */
export function limitRows(name: string, holds: boolean): readonly Row[] {
  const cellOf =
    (text: (step: LimitStep) => string) =>
    ({ steps }: SetUpReport) => {
      const step = limitStep(steps, holds);
      return step ? text(step) : '–';
    };
  const rows: readonly Row[] = [
    [`${name}: presses/s`, cellOf((step) => rateText({ presses: step.figures.presses, seconds: step.seconds }))],
    ['heard by all, p50 / p99', cellOf(({ figures }) => heardText(figures))],
    ['CPU: Redis, workers, boxes, others', cellOf(({ shares }) => cpuText(shares))],
    ['full', cellOf(({ full }) => full.join(', ') || 'nothing')],
  ];
  const losses: readonly Row[] = [
    ['confirmed, and not heard by all', cellOf(({ figures }) => `${figures.unheard}`)],
    ['not confirmed', cellOf(({ figures }) => `${figures.presses - (figures.outcomes['confirmed'] ?? 0)}`)],
    ['links lost', cellOf(({ figures }) => `${figures.lostLinks}`)],
  ];
  return holds ? rows : [...rows, ...losses];
}

/** The step with the highest rate that held, or with the lowest that did not. */
function limitStep(steps: readonly LimitStep[], holds: boolean): LimitStep | undefined {
  const slowestFirst = steps.filter((step) => step.holds === holds).sort((a, b) => a.rate - b.rate);
  return slowestFirst.at(holds ? -1 : 0);
}
