/** What can go wrong with a simulated meter. Reports and results are counted from 1; each happens once. */
export interface Faults {
  /** This report never reaches the computer. */
  readonly loseReport?: number;
  /** One byte of this report is flipped. */
  readonly flipReport?: number;
  readonly repeatReport?: number;
  /** A report of one stray byte goes before this one. */
  readonly strayBefore?: number;
  /** This report begins with ABD. */
  readonly swapPrefix?: number;
  /** This report says that it is 127 bytes long. */
  readonly overlongReport?: number;
  /** From this report on nothing more arrives. */
  readonly silentFrom?: number;
  /** The cable comes out after so many payload bytes from the meter. */
  readonly unplugAtByte?: number;
  /** The frame of this result has a wrong checksum so many times. */
  readonly badChecksum?: { readonly result: number; readonly times: number };
  /** The meter does not hear the ACK to this result. */
  readonly loseAck?: number;
  /** The frame number jumps at this result. */
  readonly jumpAt?: number;
  /** The meter ends the transfer before this result, in so many sessions. */
  readonly endBefore?: { readonly result: number; readonly sessions: number };
  /** The meter answers the ACK before this result with NAK ENQ. */
  readonly refuseBefore?: number;
  /** An ENQ from before is still in the input queue. */
  readonly staleEnq?: boolean;
  /** The first ACK is answered by EOT ENQ. */
  readonly pairFirst?: boolean;
  /** The terminator says E instead of N, in so many sessions. */
  readonly badEnd?: number;
  /** The header announces so many results more than come. */
  readonly announceMore?: number;
}
