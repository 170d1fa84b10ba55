type Listening = Parameters<EventTarget['addEventListener']>;
const isListening = (args: readonly unknown[]): args is Listening => args.length > 1;

/** An EventTarget whose listeners may want any kind of event, as the browser's own classes do. */
export class Speaker extends EventTarget {
  /** How many listeners have come. */
  listening = 0;

  override addEventListener(...args: unknown[]): void {
    this.listening++;
    if (isListening(args)) super.addEventListener(...args);
  }

  override removeEventListener(...args: unknown[]): void {
    if (isListening(args)) super.removeEventListener(...args);
  }
}
