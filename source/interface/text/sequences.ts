/*
Ink writes each row that changed from its first change on, and before it every style the row had until there, switched on and off again: of what a move of the
cursor writes, a third styles nothing. What is written is therefore gone through once more: styles are written where a character is, and only their difference.
*/

/** What a style is about; one of each at a time. Bold and faint are switched off by the same code. */
type Aspect = 'bold' | 'faint' | 'italic' | 'underline' | 'reverse' | 'hidden' | 'struck' | 'colour' | 'background';
type Looks = ReadonlyMap<Aspect, string>;

const plain: Looks = new Map();
const switches: ReadonlyMap<string, Aspect> = new Map([
	['1', 'bold'],
	['2', 'faint'],
	['3', 'italic'],
	['4', 'underline'],
	['7', 'reverse'],
	['8', 'hidden'],
	['9', 'struck'],
]);
const ends: ReadonlyMap<string, readonly Aspect[]> = new Map([
	['22', ['bold', 'faint']],
	['23', ['italic']],
	['24', ['underline']],
	['27', ['reverse']],
	['28', ['hidden']],
	['29', ['struck']],
	['39', ['colour']],
	['49', ['background']],
]);

/** What the parameters of an SGR sequence make of a style; null where they say something that is not known here. */
const changed = (before: Looks, parameters: string): Looks | null => {
	const looks = new Map(before);
	const codes = parameters.split(';');
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index]!;
		const aspect = switches.get(code);
		if (code === '' || code === '0') {
			looks.clear();
		} else if (aspect) {
			looks.set(aspect, code);
		} else if (ends.has(code)) {
			for (const ended of ends.get(code)!) {
				looks.delete(ended);
			}
		} else if (/^(?:3|9)[0-7]$/v.test(code)) {
			looks.set('colour', code);
		} else if (/^(?:4|10)[0-7]$/v.test(code)) {
			looks.set('background', code);
		} else if (code === '38' || code === '48') {
			const length = codes[index + 1] === '5' ? 3 : 5;
			looks.set(code === '38' ? 'colour' : 'background', codes.slice(index, index + length).join(';'));
			index += length - 1;
		} else {
			return null;
		}
	}

	return looks;
};

/** The sequence that leads from one style to another; null where it is not known what the terminal has. */
const between = (from: Looks | null, to: Looks): string => {
	if (from === null) {
		return `\u{1B}[${['0', ...to.values()].join(';')}m`;
	}

	const added = to.entries().filter(([aspect, code]) => from.get(aspect) !== code).map(([, code]) => code).toArray();
	const isKept = from.keys().every(aspect => to.has(aspect));
	if (isKept) {
		return added.length === 0 ? '' : `\u{1B}[${added.join(';')}m`;
	}

	return to.size === 0 ? '\u{1B}[m' : `\u{1B}[0;${to.values().toArray().join(';')}m`;
};

// Told without the escape before them.
const sequence = /^\[(?<parameters>[\d;]*)(?<kind>[A-Za-z])/v;

/**
The same for the terminal in fewer bytes: styles only where a character follows, several steps to a next line in one. What is written
must begin and end with the
terminal's plain style, as each of Ink's frames does; whatever is not understood stays as it is.
*/
export const fewerSequences = (written: string): string => {
	const [first = '', ...pieces] = written.split('\u{1B}');
	let result = first;
	let shown: Looks | null = plain;
	let wanted = plain;
	let steps = 0;
	const settle = () => {
		if (steps > 0) {
			result += steps === 1 ? '\u{1B}[E' : `\u{1B}[${steps}E`;
			steps = 0;
		}
	};

	for (const piece of pieces) {
		const groups = sequence.exec(piece)?.groups;
		const text = groups ? piece.slice(groups.parameters!.length + 2) : '';
		const looks = groups?.kind === 'm' ? changed(wanted, groups.parameters!) : null;
		if (looks) {
			wanted = looks;
		} else if (groups?.kind === 'E' && groups.parameters === '') {
			steps++;
		} else {
			settle();
			// Erasing paints with the background; what is not understood may do anything: both find the style they were written for.
			if (!groups || groups.kind === 'm' || shown?.has('background') !== false || wanted.has('background')) {
				result += between(shown, wanted);
				shown = groups?.kind === 'm' ? null : wanted;
			}

			result += `\u{1B}${piece.slice(0, piece.length - text.length)}`;
		}

		if (text !== '') {
			settle();
			// A line end looks the same in any style.
			if (text !== '\r\n') {
				result += between(shown, wanted);
				shown = wanted;
			}

			result += text;
		}
	}

	settle();
	return result + between(shown, wanted);
};
