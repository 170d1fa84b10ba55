/** Resolves, once the Web Lock of that name is held, shared, with what lets go of it. */
export const holdShared = (name: string): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const held = navigator.locks.request(name, { mode: 'shared' }, () => {
      let release = (): void => undefined;
      const over = new Promise<void>((done) => (release = done));
      resolve(release);
      return over;
    });
    held.catch(reject);
  });
