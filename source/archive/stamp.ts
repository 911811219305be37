import type {Stats} from 'node:fs';

/** By what one sees without opening it that a file is still the same. Times in milliseconds since 1970. */
export type Stamp = {
	readonly size: number;
	/** When its content was last written, as far as the file says. */
	readonly modified: number;
	/** When anything of it was last changed: a program can set `modified` back, but not this. */
	readonly changed: number;
};

// The coarsest times that file systems in use keep (FAT: 2 s).
const coarse = 2000;

/**
The stamp of a file about to be read at `now`, in milliseconds since 1970. A file written a moment ago may be written again
within the same tick of its file system's clock; `changed` is then -1, so that it is read once more at the next look.
*/
export const stampOf = ({size, mtimeMs, ctimeMs}: Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>, now: number): Stamp => ({
	size,
	modified: mtimeMs,
	changed: Math.max(mtimeMs, ctimeMs) > now - coarse ? -1 : ctimeMs,
});

/** Whether a file looks the same as when `known` was taken. */
export const isSame = (known: Stamp, {size, mtimeMs, ctimeMs}: Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>): boolean =>
	known.size === size && known.modified === mtimeMs && known.changed === ctimeMs;
