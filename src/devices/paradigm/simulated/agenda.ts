interface Appointment {
  readonly due: number;
  readonly act: (now: number) => void;
}

/** What is going to happen, in the order of time; what happens may add to it. Times in seconds. */
export class Agenda {
  readonly #appointments: Appointment[] = [];

  at(due: number, act: Appointment['act']): void {
    const before = this.#appointments.findLastIndex((other) => other.due <= due);
    this.#appointments.splice(before + 1, 0, { due, act });
  }

  /** The next thing that is due before `end`, taken off. */
  next(end: number): Appointment | undefined {
    const [first] = this.#appointments;
    return first && first.due < end ? this.#appointments.shift() : undefined;
  }
}
