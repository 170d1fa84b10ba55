/** How long something is lent. */
export interface Loan {
  /** By the clock of the place: ms since 1970, in whole seconds. */
  readonly from: number;
  readonly seconds: number;
}

/** A place that deletes shares. */
export interface Remover {
  /** Deletes a share; it is no failure that there is none of that name. Throws as a remote does. */
  withdraw(name: string): Promise<void>;
}

/** A place that gives a file to whoever has an address that it signed, until that ends. */
export interface Lender extends Remover {
  /**
   * What time it is there, as far as the place tells: ms since 1970, in whole seconds, never ahead of it. Where
   * it does not tell, it is that of this computer. Throws as a remote does.
   */
  clock(): Promise<number>;
  /**
   * Puts a share there and makes sure that the address brings it back; the address is good that long. Throws as a remote does, and Failure `remote-not-kept` where it brings something else.
   */
  lend(name: string, bytes: Uint8Array, loan: Loan): Promise<string>;
}
