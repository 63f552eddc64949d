import { utf8Length } from './utf8-length.ts';

/** Whether a text survives the wire. */
export const isOscText = (text: string): boolean => utf8Length(text) !== undefined;
