import { quizzerMessages, quizzerOutgoingMessages } from '@hardware-ws/quizzer';
import type { Contract } from '@hardware-ws/rules/check';
import { didYouMean } from '../config/did-you-mean.ts';
import { refusals } from './refusals.ts';

/** The quizzer's messages, in the form that the checks of a bridge's file need. */
export const quizzerContract: Contract = {
  inbound: quizzerMessages,
  outbound: quizzerOutgoingMessages,
  // The backend and web pages add these fields to any message. On the wire, a press also has its age.
  addedFields: ['channel_id', 'clientId', 'recipient', 'age_ms'],
  refusals: (message) => refusals(quizzerOutgoingMessages, message),
  didYouMean,
};
