/**
Fits on all articles but those of one part, for each part: so that every article can be read by what was fitted without it.

@param examples - what each article teaches
@param parts - how many parts the articles are put in, one after the other in turn
@param fit - makes a model of examples
@returns for each article the model fitted without its part
*/
export const fittedWithout = <Example, Model>(
	examples: ReadonlyArray<readonly Example[]>,
	parts: number,
	fit: (examples: readonly Example[]) => Model,
): Model[] => {
	const models = Array.from({length: parts}, (_, part) => fit(examples.flatMap((own, article) => (article % parts === part ? [] : own))));
	return examples.map((_, article) => models[article % parts]!);
};
