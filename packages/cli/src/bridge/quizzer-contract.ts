import { quizzerMessages, quizzerOutgoingMessages } from '@hardware-ws/quizzer';
import type { Contract } from '@hardware-ws/rules/check';
import { didYouMean } from '../config/did-you-mean.ts';
import { refusals } from './refusals.ts';

/** The quizzer's messages, as the checks of a bridge's file know them. */
export const quizzerContract: Contract = {
  inbound: quizzerMessages,
  outbound: quizzerOutgoingMessages,
  // The backend and web pages add these to any message, and a press has an age on the wire.
  addedFields: ['channel_id', 'clientId', 'recipient', 'age_ms'],
  refusals,
  didYouMean,
};
