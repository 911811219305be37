import {createHash} from 'node:crypto';

/** A short digest of bytes, to tell whether a file's content changed. */
export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
