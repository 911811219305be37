import data from './given-names.json' with {type: 'json'};
import {G} from './bits.js';
import {listWords} from './forms.js';

const genders = new Map<string, number>();
for (const [bit, names] of [[G.masculine, data.masculine], [G.feminine, data.feminine]] as const) {
	for (const name of listWords(names)) {
		genders.set(name, (genders.get(name) ?? 0) | bit);
	}
}

/**
Whose a frequent given name is, whatever the language; of a double name (“jean-luc”) the first decides.

@param name - as `foldName` gives it
@returns bits of `G`: both where men bear it here and women there (Jean, Andrea), 0 where it is not known
*/
export const bearersOfGiven = (name: string): number => genders.get(name) ?? (name.includes('-') ? genders.get(name.split('-', 1)[0]!) : 0) ?? 0;

/**
The gender of a frequent given name, whatever the language.

@param name - lower-cased, without accents; of a double name (“jean-luc”) the first decides
@returns a bit of `G`; 0 where the name is not known, or borne by men here and by women there (Jean, Andrea)
*/
export const givenGender = (name: string): number => {
	const bits = bearersOfGiven(name);
	return bits === (G.masculine | G.feminine) ? 0 : bits;
};

/**
Whether a word is a frequent given name, or a double name with a part that is one (“ole-kristian”).

@param name - lower-cased, without accents
*/
export const isGivenName = (name: string): boolean => genders.has(name) || (name.includes('-') && name.split('-').some(part => genders.has(part)));
