const pairs = (letters: string, latin: string): Array<[string, string]> => {
	const sounds = latin.split(' ');
	return [...letters].map((letter, index) => [letter, sounds[index]!]);
};

const latinOf: ReadonlyMap<string, string> = new Map([
	...pairs('абвгґдежзиіклмнопрстуфхцчшщыэюяєјљњћђџ', 'a b v g g d e zh z i i k l m n o p r s t u f kh ts ch sh shch y e yu ya ye j lj nj c dj dz'),
	...pairs('αβγδεζηθικλμνξοπρστυφχψω', 'a v g d e z i th i k l m n x o p r s t y f ch ps o'),
	['ъ', ''],
	['ь', ''],
]);

/**
Writes Cyrillic and Greek letters with Latin ones; the others stay.

@param folded - from `fold`.
*/
export const transliterate = (folded: string): string => folded.replaceAll(/[\u{370}-\u{52F}]/gv, letter => latinOf.get(letter) ?? letter);

// In order. The habits of French, English, German, Italian and Spanish for the same Russian, Ukrainian, Arabic or Greek sound become one letter.
const habits: ReadonlyArray<[RegExp, string]> = [
	[/tsch|tch|sch|sh|ch/gv, 'c'],
	[/zh|j|y/gv, 'i'],
	[/ph/gv, 'f'],
	[/(?<=[gkrt])h/gv, ''],
	[/ou|oo/gv, 'u'],
	[/w/gv, 'v'],
	[/([eo])ff?$/v, '$1v'],
	[/ck|q/gv, 'k'],
	[/x/gv, 'ks'],
	[/ts|tz|z/gv, 's'],
	[/ine$/v, 'in'],
];

/**
What is left of a name when spelling habits are taken away: « Poutine », "Putin" and «Путин» give the same, "Choïgou", "Shoigu" and «Шойгу» too. Good for finding a name, not for telling two apart.

@param folded - one folded word.
@returns a key to compare; empty for words too short to be told apart by it.
*/
export const soundOf = (folded: string): string => {
	let sound = transliterate(folded);
	for (const [habit, letter] of habits) {
		sound = sound.replace(habit, () => letter);
	}

	sound = sound.replaceAll(/(.)\1+/gv, '$1');
	return sound.length < 3 ? '' : sound;
};
