import {decode} from '../decode.js';
import type {Format} from './format.js';

/** Plain text in any common encoding. It takes whatever no other format claims. */
export const txt: Format = {
	extensions: ['.txt'],
	read: bytes => ({text: decode(bytes)}),
};
