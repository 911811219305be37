// What is left of a name when the habits of languages that spell the same sounds differently are taken away.

// Cyrillic letters by their sounds, in the letters used below: S for all hushing sounds, H for the sound of kh.
const cyrillic: Readonly<Record<string, string>> = {
	а: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	ґ: 'g',
	д: 'd',
	ђ: 'dS',
	ѓ: 'g',
	е: 'e',
	є: 'e',
	ж: 'S',
	з: 's',
	и: 'i',
	і: 'i',
	ї: 'i',
	ј: 'i',
	к: 'k',
	ќ: 'k',
	л: 'l',
	љ: 'l',
	м: 'm',
	н: 'n',
	њ: 'n',
	о: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	ћ: 'S',
	у: 'u',
	ў: 'u',
	ф: 'f',
	х: 'H',
	ц: 's',
	ч: 'S',
	џ: 'dS',
	ш: 'S',
	щ: 'S',
	ъ: '',
	ы: 'i',
	ь: '',
	э: 'e',
	ю: 'iu',
	я: 'ia',
};

// Tried in order at each letter. Several sounds where languages disagree: « ch » in Chostakovitch, Chruschtschow; « j » in Joukov, Jelzin, Jruschov.
const latin: ReadonlyArray<readonly [letters: string, sounds: readonly string[], before?: string]> = [
	['schtsch', ['S']],
	['chtch', ['S']],
	['shch', ['S']],
	['tsch', ['S']],
	['dsch', ['dS']],
	['tch', ['S']],
	['dzh', ['dS']],
	['sch', ['S']],
	['sh', ['S']],
	['zh', ['S']],
	['dj', ['dS']],
	['ch', ['S', 'H']],
	['kh', ['H']],
	['gh', ['g']],
	['ph', ['f']],
	['th', ['t']],
	['rh', ['r']],
	['gu', ['g'], 'eiy'],
	['qu', ['k'], 'eiy'],
	['ck', ['k']],
	['q', ['k']],
	['ci', ['S', 'si'], 'ou'],
	['c', ['s', 'S'], 'eiy'],
	['c', ['k']],
	['x', ['ks']],
	['ts', ['s']],
	['tz', ['s']],
	['z', ['s']],
	['w', ['v']],
	['ou', ['u']],
	['oo', ['u']],
	['je', ['e', 'Se', 'He']],
	['ye', ['e']],
	['ie', ['e']],
	['j', ['i', 'S', 'H']],
	['y', ['i']],
];

// Accents that change a consonant, in languages written so.
const marked: Readonly<Record<string, string>> = {š: 'sh', č: 'ch', ž: 'zh', ć: 'ch', ś: 'sh', ż: 'zh', ź: 'zh', ş: 'sh', ș: 'sh', đ: 'dj'};

const mostSounds = 12;

/** Writes marked consonants with two letters, before accents are folded away. */
export const unmark = (name: string): string => name.toLowerCase().normalize('NFC').replaceAll(/[ćčđśşšźżžș]/gv, letter => marked[letter]!);

const smooth = (sound: string): string => sound
	// A mute e at the end (Raspoutine), a doubled or breathed consonant at the end (Orloff).
	.replace(/(?<=.{3}[^aeiou])e$/v, '')
	.replaceAll(/(.)\1+/gv, '$1')
	.replace(/(?<=[eo])f$/v, 'v')
	// Between consonants and at the end an h is not heard.
	.replaceAll(/h(?![aeiou])/gv, '')
	.replaceAll('h', 'H')
	// Gorbachev, Gorbatschow, Gorbaciov.
	.replaceAll(/(?<=S)(?:io|o|e)(?=v$)/gv, 'o')
	.replaceAll(/i+/gv, 'i');

/**
How a word of a name may sound, spelled one way only.

@param word - folded, Latin or Cyrillic; other scripts come back as they are.
@returns the possible sounds, two words can be one name if they share one. At most a dozen.
*/
export const soundsOf = (word: string): string[] => {
	let sounds = [''];
	for (let index = 0; index < word.length;) {
		const letter = word[index]!;
		let next: readonly string[] = [cyrillic[letter] ?? letter];
		let length = 1;
		for (const [letters, spoken, before] of latin) {
			if (word.startsWith(letters, index) && (!before || (index + letters.length < word.length && before.includes(word[index + letters.length]!)))) {
				next = spoken;
				length = letters.length;
				break;
			}
		}

		if (sounds.length * next.length > mostSounds) {
			next = next.slice(0, 1);
		}

		sounds = sounds.flatMap(sound => next.map(spoken => sound + spoken));
		index += length;
	}

	return [...new Set(sounds.map(sound => smooth(sound)))];
};

/** The consonants of a sound: names written in other alphabets differ most in their vowels. */
export const consonantsOf = (sound: string): string => sound.replaceAll(/[aeiou]/gv, '');
