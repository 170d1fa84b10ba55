/** A record in the pump's memory. The pump may write its bytes anew, never its length. */
export interface Written {
  bytes: readonly number[];
}

/** What the pump has logged, in the order written. */
export class HistoryLog {
  readonly records: Written[] = [];

  write(bytes: readonly number[]): Written {
    const written = { bytes };
    this.records.push(written);
    return written;
  }
}
