/**
The first of `count` ascending places that is not before `wanted`; `count` where all are.

@param count - how many places there are.
@param wanted - what is looked for.
@param place - gives the place of a number from 0 to before `count`.
*/
export const firstAt = (count: number, wanted: number, place: (number: number) => number): number => {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (place(middle) < wanted) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
};
