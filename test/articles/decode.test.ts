import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import test from 'node:test';
import fc from 'fast-check';
import {decode} from '../../source/articles/decode.js';
import {UnreadableError} from '../../source/articles/unreadable.js';

const french = 'Le maire a déclaré que « l’été » coûterait plus cher aux élèves, où qu’ils soient. ';
const russian = 'Мэр заявил, что школьникам придётся ждать до осени, сообщает местная газета. ';

const utf16 = (text: string, bigEndian: boolean): Buffer => {
	const bytes = Buffer.from(text, 'utf16le');
	return bigEndian ? bytes.swap16() : bytes;
};

/** The bytes of a text in an encoding with one byte a letter. */
const encode = (text: string, encoding: string): Buffer => {
	const table = new Map(Array.from({length: 256}, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
	return Buffer.from(Array.from(text, character => table.get(character) ?? 0x3F));
};

test('UTF-8, with and without its mark', () => {
	assert.equal(decode(Buffer.from(french)), french);
	assert.equal(decode(Buffer.from(`\u{FEFF}${french}`)), french);
});

for (const text of [french, russian]) {
	for (const bigEndian of [false, true]) {
		test(`UTF-16 ${bigEndian ? 'BE' : 'LE'}, with and without its mark: ${text.slice(0, 12)}`, () => {
			assert.equal(decode(utf16(text, bigEndian)), text);
			assert.equal(decode(utf16(`\u{FEFF}${text}`, bigEndian)), text);
		});
	}
}

test('the older encodings of western and Russian papers', () => {
	assert.equal(decode(encode(french, 'windows-1252')), french);
	assert.equal(decode(encode('“Don’t” – he said', 'windows-1252')), '“Don’t” – he said');
	assert.equal(decode(encode(russian.repeat(3), 'windows-1251')), russian.repeat(3));
	assert.equal(decode(encode(russian.repeat(3), 'koi8-r')), russian.repeat(3));
});

test('a first accent far down in an English page does not mislead', () => {
	const page = 'The council met on Monday and talked about the bridge for hours. '.repeat(3000);
	assert.equal(decode(encode(`${page}Café`, 'windows-1252')), `${page}Café`);
});

test('a good file that was cut in the middle of a letter stays what it is', () => {
	const bytes = Buffer.from(french.repeat(20) + 'é');
	assert.equal(decode(bytes.subarray(0, -1)), `${french.repeat(20)}\u{FFFD}`);
});

test('what is no text is refused with its name', () => {
	const refused = (bytes: Uint8Array, reason: RegExp) => {
		assert.throws(() => decode(bytes), (error: unknown) => error instanceof UnreadableError && reason.test(error.message));
	};

	refused(Buffer.from('%PDF-1.7 …'), /PDF/v);
	refused(Buffer.from([0x50, 0x4B, 3, 4, 0, 0]), /zip/v);
	refused(Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), /picture/v);
	refused(Buffer.from(Array.from({length: 4096}, (_, index) => (index * 7919) % 256)), /not text/v);
	refused(Buffer.alloc(100), /not text/v);
});

test('any bytes are decoded or refused in words', () => {
	fc.assert(fc.property(fc.uint8Array({maxLength: 300}), bytes => {
		let outcome: unknown;
		try {
			outcome = decode(bytes);
		} catch (error) {
			outcome = error;
		}

		assert.ok(typeof outcome === 'string' || outcome instanceof UnreadableError);
	}), {numRuns: 500});
});

test('any text in UTF-8 comes back', () => {
	fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 50}), words => {
		const text = `${french}${words}`.replaceAll(/[\p{Control}\u{FEFF}]/gv, '');
		assert.equal(decode(Buffer.from(text)), text);
	}));
});
