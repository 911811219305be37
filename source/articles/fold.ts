const ascii = /^[\u{20}-\u{7E}]*$/v;

/**
Folds a short string for comparing words of the page (months, labels): lower case, without accents. Not for searching,
which keeps a map back to the text.
*/
export const fold = (string: string): string => ascii.test(string)
	? string.toLowerCase()
	: string.normalize('NFKD').replaceAll(/\p{Mark}/gv, '').toLowerCase().replaceAll('’', '\'');
