import process from 'node:process';

/** A short digest of bytes, to tell whether a file's content changed. */
export const digest = (bytes: Uint8Array): string => {
	// Loaded here: the first screen needs no digest.
	const {hash} = process.getBuiltinModule('node:crypto');
	return hash('sha256', bytes, 'base64url').slice(0, 22);
};
