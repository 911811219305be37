/** Sets that grow together (union–find). The representative of a set is its smallest number, whatever the order of joining. */
export type Groups = {
	add(): number;
	find(item: number): number;
	unite(a: number, b: number): void;
};

/** No sets yet. */
export const createGroups = (): Groups => {
	const parents: number[] = [];
	const find = (item: number): number => {
		let root = item;
		while (parents[root] !== root) {
			root = parents[root]!;
		}

		for (let next = item; parents[next] !== root;) {
			const above = parents[next]!;
			parents[next] = root;
			next = above;
		}

		return root;
	};

	return {
		add() {
			const item = parents.length;
			parents.push(item);
			return item;
		},
		find,
		unite(a, b) {
			const [one, other] = [find(a), find(b)];
			parents[Math.max(one, other)] = Math.min(one, other);
		},
	};
};
