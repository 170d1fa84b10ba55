/** The Web Lock held while a device is being read, in whichever tab. */
export const READING_LOCK = 'basalt-reading';
