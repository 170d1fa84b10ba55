/** A place that gives a file to whoever has an address that it signed, until that ends. */
export interface Lender {
  /**
   * Puts a share there and makes sure that the address brings it back; the address is good for so many
   * seconds. Throws as a remote does, and Failure `remote-not-kept` where it brings something else.
   */
  lend(name: string, bytes: Uint8Array, seconds: number): Promise<string>;
  /** Deletes a share; it is no failure that there is none of that name. Throws as a remote does. */
  withdraw(name: string): Promise<void>;
}
