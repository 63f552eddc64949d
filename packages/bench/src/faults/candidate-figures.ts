import type { Figures } from '../judge/figures.ts';

/** All that is measured of one candidate. */
export interface CandidateFigures extends Figures {
  /** How often it dialled a server that accepts and soon closes. */
  readonly dialsIn12s: number;
  /** The most dials in any 20 ms when 60 connections were reset at once. */
  readonly peakDialsPer20ms: number;
  /** How many of 20 presses, made in an outage of 5 s, came after their time. */
  readonly staleReplays: number;
}
