/**
What stands on news pages beside the article, in the seven languages, folded (lower case, no accents). Data only: add
what your pages say. Nothing here may be a word that a line of an article can consist of.
*/

/** Phrases parted by commas; a line break is nothing. */
const phrases = (list: string): string[] => [...new Set(list.split(',').map(phrase => phrase.trim()).filter(Boolean))];

/** Buttons, menu entries and sections. A short line made of these alone, or nearly, belongs to the page. */
export const labels: readonly string[] = phrases(`
	facebook, twitter, x, whatsapp, linkedin, telegram, instagram, email, e mail, mail, reddit, pinterest, bluesky, threads, messenger, flipboard, rss, menu, newsletter,
	podcast, podcasts, video, videos, live, sport, vk, vkontakte, youtube, tiktok, mastodon, sms, pdf, url, premium,
	share, tweet, copy link, print, save, comment, comments, comment this article, comment on this story, comment on this article, share this article, share this,
	share this story, source link, sign in, log in, subscribe, register, search, home, news, world, politics, business, opinion, culture, jobs, markets, property,
	skip to main content, skip to content, accept all, manage options, reject all, live feed, min read, minute read, read later, listen, gift this article, my account,
	latest news, breaking news, technology, science, health, sports, weather, entertainment, lifestyle, travel, local news, back to top, add to favourites,
	add to favorites, follow, follow us, download, download the app, get the app, advertise, privacy policy, terms of use, terms and conditions, contact us, about us,
	cookie settings, view comments, show comments, story, link, see all, view all, photos, gallery, photo gallery, support us, donate, donate now, e paper, shop, games,
	quiz, crosswords, obituaries, classifieds,
	partager, tweeter, courriel, copier le lien, imprimer, enregistrer, commenter, commentaire, commentaires, commentez cette histoire, commenter cette histoire, commentez cet article,
	commenter cet article, partager cet article, partagez cet article, lien source, lien de la source, se connecter, connexion, s abonner, abonnez vous, je m abonne,
	abonnement, s inscrire, rechercher, recherche, accueil, actualites, actualite, actu, monde, politique, economie, societe, culture, sports, meteo, infolettre,
	aller au contenu principal, aller au contenu, tout accepter, tout refuser, accepter et fermer, continuer sans accepter, en direct, direct, minutes de lecture,
	min de lecture, temps de lecture, ecouter, ecouter l article, offrir l article, offrir cet article, reserve aux abonnes, article reserve aux abonnes, mon compte,
	dernieres nouvelles, technologie, sante, sciences, opinions, lire plus tard, ajouter aux favoris, suivre, suivez nous, telecharger l application,
	politique de confidentialite, mentions legales, contact, gerer les cookies, parametrer les cookies, voir les commentaires, histoire, envoyer, retour en haut,
	faire un don, faites un don, boutique, jeux, galerie photos, voir plus, voir tout, tous nos articles, le journal, edition numerique,
	teilen, twittern, link kopieren, drucken, merken, speichern, kommentieren, kommentar, kommentare, artikel teilen, artikel kommentieren, quelle, quelllink, anmelden,
	abonnieren, registrieren, suche, suchen, startseite, nachrichten, politik, wirtschaft, kultur, panorama, meinung, wetter, zum inhalt springen, direkt zum inhalt, direkt zum hauptinhalt, zum hauptinhalt springen,
	alle akzeptieren, alles akzeptieren, akzeptieren, ablehnen, einstellungen, min lesezeit, minuten lesezeit, lesezeit, lesedauer, min, minuten, start, anhoren, artikel anhoren, vorlesen,
	verschenken, artikel verschenken, zur merkliste, abo, e paper, mehr, wissen, gesellschaft, lokales, regional, ausland, inland, schweiz, deutschland, osterreich,
	digital, feuilleton, gesundheit, datenschutz, impressum, kontakt, mein konto, zur startseite, nach oben, spenden, jetzt spenden, kommentare anzeigen,
	alle kommentare anzeigen, folgen, app herunterladen,
	compartir, tuitear, comenta esta historia, copiar enlace, copiar link, imprimir, guardar, comentar, comentario, comentarios, comenta esta noticia, comentar esta noticia,
	comentar este articulo, comparte esta noticia, comparte, enlace de origen, enlace fuente, iniciar sesion, inicia sesion, suscribete, suscribirse, suscripcion,
	registrate, buscar, inicio, portada, noticias, politica, economia, sociedad, cultura, deportes, internacional, nacional, tiempo, opinion, saltar al contenido,
	ir al contenido, aceptar todo, aceptar todas, aceptar, rechazar, configurar, min de lectura, minutos de lectura, lectura, escuchar, escuchar articulo, boletin,
	boletines, ultimas noticias, ultima hora, mundo, tecnologia, salud, ciencia, mas, enviar, seguir, siguenos, descargar la app, aviso legal, politica de privacidad,
	contacto, ver comentarios, ver mas, guardar para despues, hazte socio, correo, correo electronico,
	condividi, twitta, copia link, copia il link, stampa, salva, commenta, commenti, commento, commenta questa notizia, commenta questa storia, commenta l articolo, condividi l articolo,
	condividi questo articolo, link alla fonte, accedi, abbonati, registrati, iscriviti, cerca, home, notizie, ultime notizie, ultim ora, politica, economia, cronaca,
	cultura, esteri, spettacoli, meteo, vai al contenuto, vai al contenuto principale, accetta tutto, accetta, rifiuta, gestisci preferenze, minuti di lettura,
	min di lettura, lettura, ascolta, ascolta l articolo, salute, scienza, tecnologia, mondo, opinioni, invia, segui, seguici, scarica l app, note legali, contatti,
	vedi i commenti, leggi dopo, tutte le notizie, regala, regala l articolo,
	compartilhe, compartilhar, partilhar, partilhe, tweetar, copiar link, copiar ligacao, imprimir, salvar, guardar, comentar, comente, comentarios, comente esta noticia,
	comente esta materia, link da fonte, link de origem, entrar, iniciar sessao, assine, assinar, subscrever, cadastre se, pesquisar, inicio, noticias, politica, economia,
	cultura, mundo, esportes, esporte, desporto, cotidiano, brasil, portugal, opiniao, pular para o conteudo, ir para o conteudo, saltar para o conteudo, aceitar,
	aceitar tudo, aceitar todos, recusar, min de leitura, minutos de leitura, leitura, ouvir, ouvir noticia, ultimas noticias, saude, ciencia, tecnologia, sociedade,
	enviar, seguir, siga nos, baixe o app, contato, contacto, ver comentarios, ver mais, ler mais tarde,
	поделиться, скопировать ссылку, печать, распечатать, сохранить, комментировать, комментарии, комментариев, комментарий, оставить комментарий, источник,
	ссылка на источник, войти, вход, регистрация, подписаться, подпишитесь, подписка, поиск, главная, новости, последние новости, лента новостей, политика, экономика,
	общество, культура, спорт, в мире, мир, мнения, погода, происшествия, меню, вконтакте, одноклассники, телеграм, принять, принять все, отклонить, перейти к содержанию,
	перейти к основному содержанию, минут чтения, мин чтения, время чтения, слушать, в избранное, еще, видео, фото, подкасты, рассылка, регионы, наука, технологии, россия,
	наверх, поделиться новостью,
`);

/** A line that is one of these, with or without a colon, begins a list of other articles or a piece of the page. */
export const headers: readonly string[] = phrases(`
	most read, most popular, most viewed, trending, trending now, recommended, recommended for you, related, related articles, related stories, related topics,
	related content, more on this story, more from this section, read more, read next, read also, see also, you may also like, you might also like, more stories,
	top stories, editor s picks, editors picks, don t miss, up next, in other news, more in this section, more news, topics, tags, the latest,
	les plus lus, les plus lues, les articles les plus lus, articles les plus lus, les plus consultes, les plus partages, a lire aussi, lire aussi, a lire egalement,
	lire egalement, sur le meme sujet, sur le meme theme, articles lies, articles associes, articles similaires, a ne pas manquer, recommande, recommandes,
	recommande pour vous, nos recommandations, pour aller plus loin, a voir aussi, voir aussi, dans la meme rubrique, vous aimerez aussi, contenus sponsorises,
	nos derniers articles, a la une, themes, mots cles, sujets,
	meistgelesen, meist gelesen, am meisten gelesen, mehr zum thema, lesen sie auch, lesen sie mehr, auch interessant, das konnte sie auch interessieren,
	das konnte sie interessieren, ahnliche artikel, verwandte artikel, verwandte themen, empfohlen, empfehlungen, empfehlungen der redaktion, weitere artikel, weiterlesen,
	zum thema, aus dem ressort, beliebt, neueste artikel, themen, schlagworte, mehr aus dem ressort, passend zum artikel,
	lo mas leido, lo mas visto, lo ultimo, las mas leidas, mas leidas, mas leidos, mas noticias, te puede interesar, te recomendamos, tambien te puede interesar,
	le puede interesar, noticias relacionadas, articulos relacionados, relacionadas, relacionado, relacionados, lea tambien, lee tambien, leer mas, ver tambien,
	mas informacion, recomendado, recomendados, mas sobre este tema, en esta noticia, archivado en, etiquetas, temas, no te pierdas,
	i piu letti, le piu lette, piu letti, piu lette, leggi anche, articoli correlati, notizie correlate, correlati, potrebbe interessarti, potrebbe interessarti anche,
	ti potrebbe interessare, vedi anche, consigliati, consigliati per te, raccomandati, altre notizie, per approfondire, da non perdere, dalla home, ultimi articoli,
	argomenti, i piu visti,
	mais lidas, mais lidos, as mais lidas, mais vistas, leia mais, leia tambem, leia ainda, ler mais, ler tambem, veja tambem, veja mais, saiba mais, noticias relacionadas,
	artigos relacionados, relacionadas, relacionados, recomendado, recomendados, recomendadas, recomendado para voce, recomendamos, mais noticias, mais sobre este tema,
	temas relacionados, topicos, assuntos, em destaque, ultimas noticias,
	читайте также, читайте еще, смотрите также, по теме, материалы по теме, самое читаемое, самое популярное, самое интересное, популярное, рекомендуем,
	вам может быть интересно, другие новости, главное, главные новости, похожие материалы, еще по теме, теги, темы, новости по теме, новости партнеров,
`);

/** A line that is one of these belongs to the page, alone. */
export const notices: readonly string[] = phrases(`
	advertisement, advertising, ad, sponsored, sponsored content, story continues below, story continues below advertisement, article continues below,
	article continues after advertisement, continue reading, continue reading the main story, key events, listen to this article, show more, end of article,
	publicite, la suite apres la publicite, la suite de cet article apres la publicite, suite de l article apres la publicite, contenu sponsorise, lire la suite,
	lien source, lien de la source, fin de l article, annonce,
	anzeige, werbung, artikel hort hier auf, weiter nach der anzeige, mehr lesen,
	publicidad, contenido patrocinado, sigue leyendo, seguir leyendo, continua leyendo, anuncio,
	pubblicita, annuncio, continua a leggere, contenuto sponsorizzato, riproduzione riservata,
	publicidade, continua apos a publicidade, continue lendo, conteudo patrocinado, anuncio, propaganda,
	реклама, на правах рекламы, читать далее, продолжение после рекламы,
`);

/** A line of up to about 200 characters that begins with one of these belongs to the page. Only what no sentence of an article begins with. */
export const openings: readonly string[] = phrases(`
	enter your email, cookies on, we use cookies, by signing up you, by subscribing you, sign up for our, sign up to our, subscribe to our, follow us on, get the best of, we value your privacy,
	our standards, skip to main, reporting by, join the conversation, share this article, share this story, comment on this, this website uses, already a subscriber,
	to continue reading, download our app, got a tip, story continues below,
	inscrivez vous a, abonnez vous a, recevez notre, recevez nos, recevez chaque, recevez toute, entrez votre, en vous inscrivant, nos normes, retrouvez toute l actualite,
	retrouvez tous nos, suivez nous sur, suivez toute l actualite, commentez cette, commentez cet, partagez cet, ce site utilise, il vous reste, cet article est reserve,
	article reserve, la suite est reservee, deja abonne, pour lire la suite, telechargez l application, vous souhaitez reagir, reagir a cet article,
	nous respectons votre vie privee, signaler une erreur, une erreur dans l article, aller au contenu,
	lesen sie auch, lesen sie hier, jetzt abonnieren, abonnieren sie unseren, melden sie sich fur, mit der anmeldung, diese website verwendet, wir verwenden cookies,
	wir schatzen ihre privatsphare, zum newsletter, newsletter bestellen, um weiterzulesen, folgen sie uns, haben sie einen fehler,
	suscribete a, suscribase a, recibe nuestro, recibe nuestra, recibe las, siguenos en, sigue toda la informacion, este sitio utiliza, esta web utiliza,
	utilizamos cookies, para seguir leyendo, introduce tu correo, valoramos tu privacidad, haz clic aqui,
	iscriviti alla, iscriviti al, abbonati a, ricevi la nostra, ricevi le, inserisci la tua, seguici su, questo sito utilizza, utilizziamo i cookie,
	per continuare a leggere, clicca qui, la tua privacy,
	inscreva se, assine a newsletter, assine nossa, subscreva a, receba as, receba a newsletter, siga nos, este site utiliza, utilizamos cookies, para continuar a ler,
	para continuar lendo, insira o seu, clique aqui,
	читайте нас, подписывайтесь на, подпишитесь на, мы используем, введите ваш, нашли ошибку, заметили ошибку, нашли опечатку,
`);

/** A line of up to about 300 characters that holds one of these belongs to the page. */
export const insides: readonly string[] = phrases(`
	all rights reserved, store and access information on your device, our partners store, this site uses cookies, we use cookies to, sign up to our newsletter, sign up for our newsletter, in your inbox every, to your inbox every,
	enter your email address, our terms and privacy,
	tous droits reserves, toute reproduction interdite, utilise des cookies, nous utilisons des cookies, dans votre boite mail, dans votre boite courriel,
	a notre newsletter, a notre infolettre,
	alle rechte vorbehalten, verwendet cookies, verwenden cookies, unseren newsletter abonnieren, in ihrem postfach,
	todos los derechos reservados, reservados todos los derechos, utiliza cookies, a nuestro boletin, a nuestra newsletter,
	tutti i diritti riservati, riproduzione riservata, utilizza i cookie, alla nostra newsletter,
	todos os direitos reservados, usamos cookies, a nossa newsletter, nossa newsletter,
	все права защищены, использует файлы cookie, используем файлы cookie, нажмите ctrl, ctrl enter,
`);

/** Alternatives of a regular expression, over several lines for reading. */
const alternatives = (list: string): string => list.split('\n').map(line => line.trimStart()).join('');

/** What announces when a page was published or changed; a date follows. */
export const publishedLabels = alternatives(`
	published(?: on| at)?|posted(?: on)?|first published(?: on)?|publication date|date|dated|filed|issued|released|publie[es]?(?: le| a| par)?|
	mis(?:e)? en ligne(?: le)?|paru(?:e)?(?: le)?|publication|date de publication|ecrit le|poste le|diffuse le|veroffentlicht(?: am)?|erschienen(?: am)?|stand|
	publiziert(?: am)?|datum|publicado(?: el| em| a)?|publicada(?: el| em)?|fecha|fecha de publicacion|pubblicato(?: il)?|pubblicata(?: il)?|data|
	erstellt(?: am)?|originally published(?: on)?|creado(?: el)?|postado(?: em)?|inserito(?: il)?|создано|размещена|data pubblicazione|data di pubblicazione|опубликовано|опубликована|дата|дата публикации|размещено
`);
export const updatedLabels = alternatives(`
	updated(?: on| at)?|derniere mise a jour(?: le)?|derniere modification(?: le)?|
	letzte aktualisierung(?: am)?|ultima actualizacion|ultima atualizacao|последнее обновление|last updated(?: on)?|last modified|modified|mis(?:e)? a jour(?: le| a)?|maj(?: le)?|actualise(?: le)?|modifie(?: le)?|aktualisiert(?: am)?|
	zuletzt aktualisiert(?: am)?|letztes update|actualizado(?: el| em)?|actualizada(?: el)?|atualizado(?: em| a| as)?|atualizada(?: em)?|aggiornato(?: il| alle)?|
	revised(?: on)?|geandert(?: am)?|letzte anderung(?: am)?|modificado(?: el| em)?|ultima modificacion|ultima modifica|ultima modificacao|изменена|последнее изменение|дата обновления|
	ultimo aggiornamento|modificato(?: il)?|обновлено|обновлена|изменено
`);

/** « Voir les 12 commentaires », "7 comments", "3 min read", "5 Minuten Lesezeit". */
export const counted = alternatives(String.raw`
	(?:(?:voir|view|show|ver|vedi|alle|lire|read|see|les|the|all|tous|todos|los|os|tutti|i|все|смотреть|leggi|leia) ){0,3}\d{1,6} (?:
	comments?|commentaires?|kommentare?|comentarios?|commenti?|комментари(?:й|я|ев)|reactions?|shares?|partages?|likes?|
	min(?:utes?|uten|utos|uti)?(?: (?:read|de lecture|lesezeit|de lectura|di lettura|de leitura))|минут\p{Letter}? чтения
	)
`);

/** "Updated 4 min ago", « il y a 3 heures ». */
export const ago = alternatives(String.raw`
	(?:(?:updated|mis a jour|aktualisiert|actualizado|aggiornato|atualizado|обновлено) )?(?:
	\d{1,3} (?:min(?:utes?|s)?|hours?|h|days?) ago|
	il y a \d{1,3} (?:min(?:utes?)?|h(?:eures?)?|jours?)|
	vor \d{1,3} (?:minuten?|stunden?|tage?n?)|
	hace \d{1,3} (?:minutos?|horas?|dias?)|
	\d{1,3} (?:minut[io]|or[ae]|giorn[io]) fa|
	ha \d{1,3} (?:minutos?|horas?|dias?)|
	\d{1,3} (?:минут\p{Letter}?|час\p{Letter}{0,2}|дн\p{Letter}{1,2}) назад
	)
`);

/** « nos 50 partenaires »: only a notice about cookies counts its partners. */
export const partners = alternatives(String.raw`
	(?:our|nos|unsere|unseren|nuestros|nostri|nossos|наши) \d{1,5} (?:partners|partenaires|partner|partnern|socios|parceiros|партн\p{Letter}+)|
	(?:we|nous|wir|nosotros|noi|nos|мы) (?:and|et|und|y|e|и) (?:our|nos|unsere|nuestros|i nostri|os nossos|наши) (?:partners|partenaires|partner|socios|parceiros|партн\p{Letter}+)
`);

/** Who wrote the article, without a name. */
export const correspondents: readonly string[] = phrases(`
	from our correspondent, from our own correspondent, by our correspondent, by our staff, by a staff reporter, from a staff reporter, by our own correspondent,
	de notre correspondant, de notre correspondante, de notre envoye special, de notre envoyee speciale, de nos envoyes speciaux, de notre redaction, par notre correspondant,
	par notre redaction, avec agences, avec afp, par la redaction,
	von unserem, von unserer, von unseren, aus unserer redaktion,
	de nuestro corresponsal, de nuestra corresponsal, de nuestra redaccion, de nuestro enviado especial, de nuestra enviada especial, por nuestra redaccion, redaccion,
	dal nostro corrispondente, dalla nostra corrispondente, dal nostro inviato, dalla nostra inviata, dalla redazione, dai nostri inviati, della redazione, redazione,
	do nosso correspondente, da nossa correspondente, do nosso enviado especial, da nossa enviada especial, da redacao, da nossa redacao,
	от нашего корреспондента, наш корреспондент, от нашего собственного корреспондента, соб корр,
`);

/** What begins the line that names who wrote the article. */
export const bylineLabels: readonly string[] = phrases(`
	by, words by, story by, report by, par, propos recueillis par, recueilli par, texte, von, text, aus, por, di, a cura di, testo di, de, texto, texto de, автор, текст,
	беседовал, беседовала,
`);
