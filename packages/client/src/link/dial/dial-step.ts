/** What a dial waits for, and whom it asks: a name, or an address and its port. */
export interface DialStep {
  readonly waitsFor: 'protocol' | 'name' | 'connection' | 'tls' | 'answer';
  readonly at?: string;
}
