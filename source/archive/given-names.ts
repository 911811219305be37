// Given names that are translated rather than spelled: one person may bear any of a line. As folded words.
const lines = `
	vladimir volodymyr wladimir wolodymyr владимир володимир
	alexandre alexander aleksandr alexandr oleksandr olexandr alejandro alessandro александр олександр
	serge sergei serhii serhiy сергеи сергии
	nicolas nikolai mykola николаи микола
	mohammed mohamed muhammad mohammad muhammed mohamad мухаммед мохаммед
	joe joseph
	mike michael mikhail михаил
	jim james
	bill william
	bob robert
	ben benjamin
	tony anthony
	tom thomas
	dan daniel
	dave david
	steve steven stephen
	chris christopher
	alex alexander
	jack john
	kate katherine catherine
	liz elizabeth
	francois francis franziskus francisco francesco франциск
	jean john johannes juan giovanni joao иоанн
	paul paulus pablo paolo paulo павел
	benoit benedict benedikt benedicto benedetto bento бенедикт
	leon leo leone leao лев
	charles charles karl carlos carlo карл
	philippe philip felipe filippo филипп
	guillaume william willem guillermo вильгельм
	pierre peter pedro pietro petro петр
	catherine yekaterina ekaterina katerina екатерина катерина
	eugene evgueni evgeny yevgeny jewgeni евгении
	alexis alexei alexey alexej oleksii алексеи олексии
	dmitri dmitry dimitri dmytro дмитрии дмитро
	andrei andrey andrej andrii андреи андрии
	youri yuri juri iouri yurii юрии
`;

const groups = new Map<string, Set<number>>();
for (const [number, line] of lines.split('\n').entries()) {
	for (const name of line.trim().split(/\s+/v)) {
		groups.set(name, (groups.get(name) ?? new Set()).add(number));
	}
}

/** Whether two folded given names are known to be forms of one. */
export const areForms = (a: string, b: string): boolean => {
	const other = groups.get(b);
	return other !== undefined && groups.get(a)?.isDisjointFrom(other) === false;
};
