import type { Observable } from 'rxjs';
import type { Simulation } from './simulation.ts';

/** How a person works a simulation. */
export interface Controls {
  /** What the person does, as it comes; the simulation ends with it. */
  readonly input$: Observable<string>;
  /** What that means, as a line for `perform`; asked for when its turn has come. */
  readonly lineOf: (input: string, simulation: Simulation) => string;
  /** What the person can do, in one line. */
  readonly help: string;
}
