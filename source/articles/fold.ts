/**
Folds a short string for comparing words of the page (months, labels): lower case, without accents. Not for searching,
which keeps a map back to the text.
*/
export const fold = (string: string): string => string.normalize('NFKD').replaceAll(/\p{Mark}+/gv, '').toLowerCase().replaceAll('’', '\'');
