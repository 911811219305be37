/** Letters that no accent explains, so that decomposing leaves them whole, and what readers type for them; lower case. */
export const plainLetters: Readonly<Record<string, string>> = {
	œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ĸ: 'k', ƒ: 'f', ə: 'e', ς: 'σ', ӏ: 'і',
};
