export { clockEstimate, clockOf, type ClockEstimate } from './clock/clock-of.ts';
export {
  offsetAt,
  unknownClock,
  withExchange,
  type Bound,
  type ClockBounds,
  type ClockOptions,
  type OffsetBounds,
} from './clock/clock-bounds.ts';
export type { Exchange } from './clock/exchange.ts';

export type { Claim } from './verdict/claim.ts';
export { verdictOf, type VerdictOptions } from './verdict/verdict-of.ts';
export type { ClaimEvidence, Verdict, VerdictKind } from './verdict/verdict.ts';

export { fairMessages, type FairMessage, type FairMessages } from './messages/fair-messages.ts';
export { withFairMessages, type FairInbound, type FairOutbound } from './messages/with-fair-messages.ts';

export { claimRules, isUndecided } from './claims/claim-rules.ts';
export type { ClaimInput, ClaimStep } from './claims/claim-step.ts';
export { initialClaimState, type ClaimIdentity, type ClaimState } from './claims/claim-state.ts';
export { claimSteps, type ClaimStepsOptions, type FairStep } from './claims/claim-steps.ts';

export { refereeRules } from './referee/referee-rules.ts';
export {
  initialRefereeState,
  type RefereeBox,
  type RefereeRound,
  type RefereeState,
  type RefusedClaim,
} from './referee/referee-state.ts';
export type {
  RefereeEvent,
  RefereeIdentity,
  RefereeIncomingMessage,
  RefereeInput,
  RefereeStep,
} from './referee/referee-step.ts';
export { refereeSteps$, refereeTypes, type RefereeStepsOptions } from './referee/referee-steps.ts';
