/**
Writes whole numbers as a language groups their digits. Made when the first large one comes: small ones need nothing, and the first
frame mostly has no other.
*/
export const numbersOf = (locale: string): ((amount: number) => string) => {
	let format: Intl.NumberFormat | undefined;
	return amount => {
		if (amount >= 0 && amount < 1000) {
			return String(amount);
		}

		format ??= new Intl.NumberFormat(locale);
		return format.format(amount);
	};
};
