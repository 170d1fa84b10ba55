// The build of the viewer puts this file in the place of catalogues of pages that it does not have
// (vite.viewer.config.ts).

/** No text in English, and none in German. */
export const en = {};
export { en as de };
