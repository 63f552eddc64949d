import type { MessageFields } from '@hardware-ws/rules';
import { describeValue, textOf } from '@hardware-ws/rules/endpoint';
import { isOscText } from '../codec/is-osc-text.ts';

/** Characters that have a meaning in an OSC address or end a part of it. */
const special = /[\s#*,/?[\]{}]|\p{Cc}/u;

/** The address of a destination, in which `{field}` stands for a field of the message. */
export interface AddressTemplate {
  /** The names of the fields in it. */
  readonly fields: readonly string[];
  /** Returns why a value cannot be part of an address, or `undefined` if it can. */
  readonly whyNot: (field: string, value: unknown) => string | undefined;
  /** Returns the address for the fields of a message, or the reason why there is none. */
  readonly fill: (fields: MessageFields) => { readonly address: string } | string;
}

/** Parses the address of a destination. Braces with commas are alternatives of an OSC pattern and do not change. */
export function addressTemplate(text: string): AddressTemplate {
  const pieces = text.split(/\{([A-Za-z_]\w*)\}/); // text, field, text, field, …, text
  const fields = pieces.filter((_, index) => index % 2 === 1);
  if (fields.length === 0) {
    const whole = { address: text };
    return { fields, whyNot: () => undefined, fill: () => whole };
  }
  return {
    fields,
    whyNot,
    fill(message) {
      let address = '';
      for (const [index, piece] of pieces.entries()) {
        if (index % 2 === 0) {
          address += piece;
          continue;
        }
        const value = message.get(piece);
        const reason = whyNot(piece, value);
        if (reason !== undefined) return reason;
        address += String(value);
      }
      return { address };
    },
  };
}

function whyNot(field: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return `the field "${field}" is missing, and the address needs it`;
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  const text = isPlain ? textOf(value) : undefined;
  if (text !== undefined && text !== '' && !special.test(text) && isOscText(text)) return undefined;
  return `the field "${field}" is ${describeValue(value)}, which cannot be a part of an address`;
}
