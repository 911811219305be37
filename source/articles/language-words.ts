/**
The commonest function words of each language, by which a text is told apart; a dozen in a row are enough. Words of one
letter and words written alike in most of the languages are left out. To add a language, add a line.
*/
export const languageWords: Readonly<Record<string, string>> = {
	fr: `le la les des du a dit ont sera cela très bien on je tu ne m t y une et est dans pour que qui sur au aux avec pas plus par sont cette ce ces il elle nous vous ils leur leurs été mais ou où sans sous
		entre après avant selon être avait ont fait comme tout deux aussi son sa ses d l qu c n s j`,
	en: `the of and to in is that for was on with as it at by be from this are his her he she had have has were which they their but not been who will said
		would after its or an one about more when than we you there all i`,
	de: `der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind
		noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir`,
	es: `el la los las de que y en un una por con no se del su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también
		me hasta hay donde han quien desde todo nos durante está son fue era él ella dijo según ya`,
	it: `il la lo gli le di che e in un una per con non si del della dei delle è al alla da dal dalla nel nella sono come più ma ha anche i su questo questa ai
		alle sul sulla era suo sua loro tra dopo essere stato stata ho hanno cui perché quando ci dell nell all`,
	pt: `o a os as de que e do da em um uma para com não se na no por mais dos das como mas ao ele ela foi seu sua ou quando muito nos já eu também só pelo
		pela até isso entre era depois sem mesmo aos ter seus quem nas me esse eles você essa num nem está são disse segundo`,
	ru: `и в не на что с по это как из его к для но от за все он она они так у же то был была было были бы о при до или если уже когда после также только чтобы
		который которая которые мы вы я ещё еще нет под во со`,
	nl: `de het een en van ik te dat die in is niet op aan met als voor er maar om hij ook uit bij nog naar dan zijn wordt door werd heeft hebben zich deze
		geen kan over tot worden wij ze zij dit onder`,
	ca: `el la els les de i que en un una per amb no es del al és més com però ha aquest aquesta seva seu són ser va han també entre sobre quan on fins sense
		els perquè dels als`,
	ro: 'și în de la a cu pe că nu din un o care pentru este mai sunt au fost ca după prin între sau dar ce lui al ale despre când fi această acest',
	pl: 'w i z na do się nie że to jest o po jak dla od przez a za był jego już są oraz tym przed być tylko ale jako było który która które również ma tak',
	cs: 'a v na se je že s z do o to i za pro ve by po ale jako jsou byl bylo byla který která které jeho od podle až při také není jen už aby',
	sv: `och i att det som en på är av för med den till inte om ett han men var jag har de från vi så kan när år under också efter eller där mot vid skulle
		hade`,
	da: 'og i at det er en til på som for med den af de ikke der har et om men var han jeg fra vi kan så efter også blev eller være havde mod ved nu',
	no: 'og i det på som er en til å for av med at den ikke om et har de men var han fra jeg vi kan så seg etter også ble eller være hadde mot ved nå',
	fi: 'ja on ei että oli se hän mutta ovat kun myös joka niin kuin mukaan tai sekä olla ole nyt sen vain jos mitä tämä',
	hu: 'a az és hogy nem is egy van ez meg csak de már mint volt el még ki kell lesz szerint vagy ha azt után ami',
	tr: 've bir bu da de için ile olarak çok daha olan gibi kadar sonra ne var dedi ise ancak en o olduğu değil her göre',
	id: 'yang dan di dari untuk dengan ini itu pada dalam tidak akan adalah oleh ke juga atau mereka telah kata sebagai bisa ada karena',
	uk: 'і в на не що з до та у як за це від про його для але які також був була було були після при або якщо вже він вона вони є ще цього під який яка',
	be: 'і ў на не што з да у як за гэта ад пра яго для але якія таксама быў была было былі пасля пры або ён яна яны ёсць яшчэ',
	bg: 'и на в за да се от с не че по са е при ще но като до или което който която които също беше бе след този тази това през има може',
	sr: 'и у је да се на за од са су не који која које као али или до је из био била било што је након због може само ће',
};
