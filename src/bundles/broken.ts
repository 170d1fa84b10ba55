import { Failure } from '#domain/failure.ts';

/** Something in a bundle is not as it was written; nothing of it is taken in. */
export const brokenBundle = (detail: string, cause?: unknown): Failure =>
  new Failure('broken-bundle', detail, { cause });
