import { BehaviorSubject } from 'rxjs';
import { claims } from './claims.ts';
import type { Hardware } from './vitals.ts';

function box() {
  const hardware$ = new BehaviorSubject<Hardware>({ kind: 'starting' });
  const seen: Hardware[] = [];
  hardware$.subscribe((hardware) => seen.push(hardware));
  return { ...claims(hardware$, ['buttons', 'lamps']), seen };
}

const starting = { kind: 'starting' };
const ready = { kind: 'ready' };

describe('claims', () => {
  it('says once that the hardware is ready, when all parts are claimed', () => {
    const { claimed, seen } = box();
    claimed('lamps');
    expect(seen).toEqual([starting]);
    claimed('buttons');
    claimed('buttons');
    expect(seen).toEqual([starting, ready]);
  });

  it('says that a part is lost, and that the hardware is ready once no part is', () => {
    const { claimed, lost, seen } = box();
    claimed('buttons');
    claimed('lamps');
    lost('buttons', 'gone');
    lost('lamps', 'gone too');
    claimed('buttons');
    expect(seen.slice(2)).toEqual([
      { kind: 'lost', reason: 'gone' },
      { kind: 'lost', reason: 'gone too' },
    ]);
    claimed('lamps');
    expect(seen.at(-1)).toEqual(ready);
  });
});
