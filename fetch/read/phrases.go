package read

import (
	"strings"
	"sync"
	"unicode"
)

// Words by which leftovers of a page are known, German and English. They were
// collected from what content systems print around articles; everything is in
// lower case, without punctuation at the ends.

// labels are whole lines that are never part of an article's text.
var labels = sync.OnceValue(func() map[string]bool {
	return set(`
menü|menu|hauptmenü|hauptnavigation|navigation|navigation überspringen|navigation öffnen|navigation einblenden|navigation ein-/ausblenden|menü öffnen|menü schließen|toggle navigation|skip to content|skip to main content|skip navigation|jump to navigation|zum inhalt|zum inhalt springen|springe zum inhalt|direkt zum inhalt|zum hauptinhalt springen|zur navigation springen|zur suche springen|zum seitenanfang|zum hauptmenü|zum anfang|main menu|close menu|open menu
suche|suchen|suche nach|suchbegriff|suchformular|suche einblenden|erweiterte suche|search|search for|search this site|go|los
login|log in|logout|log out|anmelden|abmelden|einloggen|ausloggen|registrieren|registrierung|jetzt registrieren|sign in|sign up|sign out|register|my account|mein konto|account|konto|benutzername|passwort|passwort vergessen|username|password|forgot password|angemeldet bleiben|remember me
home|startseite|impressum|datenschutz|datenschutzerklärung|datenschutzhinweise|datenschutzeinstellungen|datenschutzbestimmungen|cookie-einstellungen|cookies|cookie policy|cookie settings|privacy|privacy policy|imprint|legal notice|terms of use|terms of service|terms & conditions|nutzungsbedingungen|agb|sitemap|kontakt|contact|contact us|über uns|about|about us|mediadaten|media-daten|jobs|karriere|careers|presse|hilfe|help|faq|service|barrierefreiheit|accessibility|disclaimer|haftungsausschluss|widerrufsrecht|bildnachweis|stellenmarkt|mediathek
newsletter|newsletter abonnieren|newsletter bestellen|zum newsletter|rss|rss feed|rss-feed|feed|abo|abonnieren|abonnement|jetzt abonnieren|subscribe|subscribe now|e-paper|epaper|abo & service|e-mail|email|e-mail-adresse|your email|your name|name|website|webseite
facebook|twitter|instagram|youtube|pinterest|linkedin|xing|whatsapp|telegram|google+|google plus|tumblr|reddit|flipboard|pocket|snapchat|tiktok|mastodon|messenger|flattr|vimeo|soundcloud|spotify|email this|tweet|twittern|teilen|mailen|merken|artikel teilen|beitrag teilen|seite teilen|share|share this|share on facebook|share on twitter|share this article|share this post|share article|share via email|like this|gefällt mir|like loading|loading|auf facebook teilen|auf twitter teilen|per e-mail teilen|artikel versenden|artikel weiterempfehlen|pinnen|pin it|per whatsapp teilen|link kopieren|copy link|artikel merken|artikel drucken|drucken|druckansicht|print|print this page|seite drucken|vorlesen|artikel anhören|listen to article|pdf|als pdf|schriftgröße|feedback
mehr|mehr lesen|mehr erfahren|mehr dazu|mehr anzeigen|mehr laden|weitere laden|weiter|weiterlesen|weiter lesen|lesen sie mehr|zum artikel|zur startseite|zurück|zurück zur übersicht|zurück zur startseite|zurück zur listenansicht|zur übersicht|übersicht|nach oben|zum thema|vor|vorherige|nächste|vorheriger beitrag|nächster beitrag|vorheriger artikel|nächster artikel|vorherige seite|nächste seite|read more|continue reading|learn more|show more|load more|view all|see all|see more|more|next|previous|prev|back|back to top|back to overview|top|next post|previous post|next article|previous article|alle anzeigen|alle|close|schließen|abbrechen|cancel|ok|senden|absenden|submit|einblenden|ausblenden|vergrößern|bild vergrößern|bild in galerie öffnen|großansicht|bild anzeigen|bildergalerie|fotostrecke|galerie|slideshow|enlarge|video|videos|play|pause|vollbild|download|herunterladen|video abspielen|bilder|podcast
kommentare|kommentar|keine kommentare|kommentar schreiben|kommentieren|kommentar abschicken|kommentar verfassen|kommentar hinterlassen|kommentar hinzufügen|kommentare anzeigen|kommentare lesen|antwort|antworten|antworten abbrechen|antwort abbrechen|antwort hinterlassen|eine antwort schreiben|eine antwort hinterlassen|schreibe einen kommentar|hinterlasse einen kommentar|schreib einen kommentar|einen kommentar schreiben|ihr kommentar|dein kommentar|comments|comment|no comments|no comments yet|add comment|add a comment|post comment|post a comment|leave a comment|leave a reply|leave a reply cancel reply|cancel reply|reply|write a comment|join the discussion|view comments|zitieren|zitat|melden|beitrag melden|report|diskutieren sie mit|jetzt kommentieren|diskussion|trackback|trackbacks|pingback|permalink
anzeige|anzeigen|werbung|advert|advertisement|advertisements|ad|ads|sponsored|sponsored content|gesponsert|verlagsangebot|shop|partnerangebote|preisvergleich|gutscheine|tarifrechner|angebote
das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte dir auch gefallen|auch interessant|auch interessant für sie|lesen sie auch|lesen sie dazu auch|lies auch|lesetipp|lesetipps|mehr zum thema|weitere artikel|weitere artikel zum thema|weitere beiträge|weitere meldungen|weitere nachrichten|weitere themen|weitere informationen|weiterführende links|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte beiträge|verwandte themen|meistgelesen|meistgelesene artikel|meist gelesen|beliebte artikel|beliebte beiträge|top-themen|topthemen|themen|neueste beiträge|neueste artikel|neueste kommentare|letzte beiträge|letzte kommentare|aktuelle beiträge|aktuelle nachrichten|aktuelles|empfehlungen der redaktion|empfehlungen|unsere empfehlungen|aus dem ressort|mehr aus dem ressort|mehr aus dieser rubrik|mehr nachrichten|newsticker|related|related articles|related posts|related stories|related topics|related links|related content|recommended|recommended for you|you may also like|you might also like|you may like|more stories|more from this section|more on this story|most read|most popular|popular posts|trending|trending now|latest news|latest posts|recent posts|recent comments|top stories|read also|see also|read next|up next|don't miss|editor's picks|what to read next|siehe auch|veja também|links zum thema|zum weiterlesen|à lire aussi|lire aussi|à voir aussi|dans la même rubrique|lea también|lea más|leer también|te puede interesar|mirá también|mira también|notas relacionadas|noticias relacionadas|otras noticias|más noticias|más información|veja mais|leia também|leia mais|zobacz także|zobacz też|czytaj także|czytaj więcej|leggi anche|lees ook|themen im artikel|themen in diesem artikel|mehr themen|reklama|publicidad|publicidade|publicité|pubblicità|advertentie|related coverage|temas|tematy|tags|lade weitere inhalte|mehr zu den themen|jetzt lesen|beitragsnavigation|post navigation|artikelnavigation
kategorien|kategorie|archiv|archive|archives|categories|category|tags|tag|schlagwörter|schlagworte|stichworte|tagcloud|blogroll|links|meta|autor|author|über den autor|über die autorin|about the author|ressort|rubriken|rubrik|folgen|folgen sie uns|folge uns|follow|follow us|follow me|social media|wer ist online|aktive themen|unbeantwortete themen|gehe zu|inhaltsverzeichnis|deutsch|english|français|sprache|sprachwahl|seite|ausgabe|wetter|politik|wirtschaft|sport|kultur|panorama|lokales|wissen|reise|meinung|gesellschaft|digital|auto|gesundheit|technik|regional|nachrichten|news|ratgeber|termine|veranstaltungen|forum|blog|tests|apps|business|opinion|world|culture|technology|lifestyle|entertainment|health|science|travel`)
})

// counted are what pages count beside an article, with the words that go with them.
var counted = sync.OnceValue(func() map[string]bool {
	return set(`bild|bilder|foto|fotos|photo|photos|image|images|slide|slides|seite|page|geteilt|shares|share|shared|likes|kommentare|kommentar|comments|comment|views|aufrufe|klicks|retweets|tweets|reaktionen|reactions|lesezeit|lesedauer|read`)
})

// openings begin a leftover in any text: a line of up to longestLeftover words that
// begins with one of them is not the author's.
var openings = sync.OnceValue(func() []string {
	return list(`
leave a reply|leave a comment|dieser beitrag enthält affiliate|dieser artikel enthält affiliate|dieser text enthält affiliate|* affiliate|*affiliate|this post contains affiliate|this post contains references|this article contains affiliate|source site|source site-|schreibe einen kommentar|schreiben sie einen kommentar|hinterlasse einen kommentar
deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|your email address will not|required fields are|erforderliche felder sind
you must be logged in to|du musst angemeldet sein|sie müssen angemeldet sein|sie müssen eingeloggt sein|bitte melden sie sich an
bitte loggen sie sich ein|log in to leave|melden sie sich an, um|click to share|click here to|hier klicken, um|share this:|teilen mit:|teile diesen
teilen sie diesen|diesen artikel teilen|diesen beitrag teilen|gefällt mir:|like this:|teilen auf|follow us on|folgen sie uns|folgt uns
alle rechte vorbehalten|all rights reserved|©|(c) 20|proudly powered by|content management by|mit stolz präsentiert|das könnte sie auch interess|das könnte sie interess
das könnte dich auch|das könnte dich interess|das könnte ihnen auch gef|das könnte ihnen gef|das könnte dir auch|das könnte dir gef|lesen sie auch|lesen sie hier|lesen sie dazu|lesen sie mehr|lesen sie jetzt|lies auch|auch interessant:
mehr zum thema|read more:|read also:|see also:|also read:|related:|siehe auch:|weiterlesen:|diese website verwendet cookies
diese website benutzt cookies|diese website nutzt cookies|diese webseite verwendet cookies|diese webseite nutzt cookies|diese seite verwendet cookies
diese seite nutzt cookies|wir verwenden cookies|wir nutzen cookies|wir setzen cookies|unsere website verwendet cookies
unsere webseite verwendet cookies|this website uses cookies|this site uses cookies|we use cookies|our website uses cookies|by continuing to use
mit der nutzung unserer|this site uses akismet|diese website verwendet akismet|melden sie sich für unseren|melde dich für unseren|jetzt newsletter
kostenlosen newsletter|hier geht es zum newsletter|mit unserem newsletter|hat ihnen der artikel gefallen|hat dir der artikel gefallen
wenn ihnen unser artikel gefallen|wenn ihnen der artikel|wenn dir der artikel|gefällt dir unser|gefällt ihnen unser|unterstützen sie uns
unterstützen sie diese|unterstütze uns|if you enjoyed this|if you liked this|enjoyed this article|we want to hear what you|submit a letter
submit your letter|have a news tip|download our app|our standards:|follow us|síguenos|siguenos|suscríbete|à lire aussi|lire aussi|lea también|lea más
leia também|zobacz także|czytaj także|leggi anche|lees ook|nächster eintrag|vorheriger eintrag|nächster beitrag:|vorheriger beitrag:|previous post:
next post:|lade weitere|bitte registrieren sie sich|zum originalartikel|folgen sie mir|thank you for visiting|you are using a browser|tags:|tag:
schlagwörter:|schlagworte:|stichworte:|stichwörter:|filed under|abgelegt unter|veröffentlicht in|veröffentlicht unter|kategorien:|eingestellt von
dieser eintrag wurde|dieser beitrag wurde am|dieser beitrag wurde unter|dieser beitrag wurde veröffentlicht|this entry was posted|gepostet von|artikel-nr|bitte aktivieren sie javascript|please enable javascript
you need to enable javascript|javascript is disabled|copyright ©|copyright (c)|copyright 20|copyright by`)
})

// invitations begin a leftover on a page, but could begin a sentence of an article
// as well: in plain text they count only where a whole page was dumped.
var invitations = sync.OnceValue(func() []string {
	return list(`
bitte geben sie|bitte gib|unless otherwise stated|die inhalte dieser website|die inhalte dieser webseite|dich interessiert vielleicht
sie interessiert vielleicht|sie könnten auch an|das wird dir auch|das wird ihnen auch|vorheriger artikel|nächster artikel|vorheriger beitrag
nächster beitrag|als nächstes:|up next:|kontaktieren sie uns|kommentieren sie|url zum kopieren|ausgabe kaufen|failed to load|empfiehl dies
empfehlen sie|weitere informationen zu|anzeige, enthält|enthält affiliate|enthält werbung|der artikel wurde erfolgreich|in den warenkorb|zum warenkorb
diese kommentarfunktion|die kommentarfunktion|wir informieren sie regelmäßig|wir freuen uns über ihr|jetzt spenden|jetzt unterstützen|spenden sie
werde mitglied|mitglied werden|become a member|donate|melden sie sich hier|jetzt registrieren|registrieren sie|jetzt kostenlos|nur für kurze zeit
zur anmeldung|weiter zu|want more|more great|join our|support our|get access to|subscribe now|subscribe to|sign up for|get the latest|mehr dazu:
mehr aus|weitere artikel|weitere beiträge|weitere meldungen|weitere nachrichten|lea:|mire:|mira:|drucken|ihr browser|your browser|enable javascript
um unsere webseite|quelle:|themen:|ressort:|kategorie:|folge uns|folge mir|klick, um|klicken, um|abonnieren sie|abonniere|theme by|designed by
powered by|cookies erleichtern|cookies helfen uns|die meistgelesenen|alle artikel zu|for the latest stories|send us your|zum thema:|by using this site
durch die nutzung dieser|category:|categories:|lesezeit|reading time|time to read|tempo de leitura|tiempo de lectura|temps de lecture|tempo di lettura|leestijd|czas czytania|you might also|you may also|got a tip
unser newsletter|ja, ich möchte|diskutieren sie|vielen dank für ihren besuch|hier geht es zu|hier geht's zu|hier gibt es mehr|auf facebook teilen
auf twitter teilen|auf facebook folgen|auf twitter folgen|mit der registrierung akzeptieren|mit der anmeldung akzeptieren|weitere aktuelle themen
weitere aktuelle artikel|javascript ist deaktiviert|javascript is disabled|das produkt wurde erfolgreich|follow us|mehr über dieses|more from this
more from our`)
})

// hints lie inside a leftover. They count only in texts that are plainly the dump
// of a whole page, since an article may well speak of them.
var hints = sync.OnceValue(func() []string {
	return list(`
cookie|newsletter|datenschutzerklärung|datenschutzbestimmungen|privacy policy|e-mail-adresse|all rights reserved|alle rechte vorbehalten|powered by|abonnieren|jetzt bestellen|jetzt sichern|jetzt anmelden|hier anmelden|hier klicken|klicken sie|click here|javascript|werbeblocker|adblock|einwilligung|zustimmen|akzeptieren|kommentar schreiben|kommentare|comments|versandkosten|warenkorb|gmbh & co|copyright|©|zuletzt aktualisiert|impressum|erforderliche felder|pflichtfelder|accesskey|mit * markiert|folgen sie|auf twitter|auf facebook|auf instagram|auf whatsapp|teilen|rss-feed|probeabo|leserbrief|per e-mail|spamschutz|nutzungsbedingungen|aus datenschutzgründen|externer inhalt|externe inhalte|personenbezogene daten|sie haben bereits|registrieren sie|login`)
})

// appeals begin a line that asks readers for something; it is a leftover if it also
// names one of the channels.
var appeals = sync.OnceValue(func() []string {
	return list(`
follow |like us|join us|join our|subscribe to|sign up for|sign up to|write to |send us|send your|reach the |contact us|contact the |get in touch|listen: |download: |got a tip|got a story|have a tip|have a story|need more |want more |you can follow|you can reach|you can email|you can contact
folgen sie|folge uns|folge mir|folgt uns|abonnieren sie|abonniere |abonniert |schreiben sie uns|schreib uns|schreibt uns|schicken sie uns|schick uns|schickt uns|melden sie sich|melde dich|kontaktieren sie|besuchen sie uns|besuche uns|besucht uns|unterstützen sie uns|hier können sie sich|hier kannst du dich|haben sie fragen|haben sie hinweise`)
})

// requests are such beginnings that an article's own sentences may have too: they
// count only where nothing of the article follows.
var requests = sync.OnceValue(func() []string {
	return list(`
follow |join |subscribe|register |email |e-mail |send |reach |contact |tweet |listen |download |share |support |more from |more on |more about |more |read |check out |stay |visit |for more |get access|to receive |to get |to contact |to reach |we want |we'd |we would |the newsletter|our newsletter
schreiben sie|schreib |schreibt |teilen sie|teile |teilt |besuchen sie|besuche |besucht |hören sie|lesen sie|unterstützen sie|unterstütze |bleiben sie|bleib |bleibt |haben sie |hast du |habt ihr |diskutieren sie|diskutiere |noch mehr |wollen sie|willst du|möchten sie|möchtest du|wir freuen|kontakt:|der newsletter|unser newsletter`)
})

// spokenTo are what a line holds that speaks to its readers, or tells them where to go.
var spokenTo = sync.OnceValue(func() []string {
	return list(` you| us | our | me | sie | uns | euch | dir | dich | ihr |@|http|newsletter|subscri`)
})

// channels are the ways by which readers are asked to go on: addresses, networks,
// letters.
var channels = sync.OnceValue(func() []string {
	return list(`@|http|www.|subscribe|facebook|twitter|instagram|youtube|whatsapp|telegram|linkedin|tiktok|itunes|apple podcasts|spotify|newsletter|podcast|e-mail|email|forum|app store|google play|subscription|our app|unsere app|rss`)
})

// bylines begin a line that names the author or the hour, glued or not.
var bylines = sync.OnceValue(func() []string {
	return list(`von |by |autor: |autorin: |author: |text: |redaktion: |stand: |stand |veröffentlicht: |veröffentlicht am |erschienen am |erstellt am |erstellt: |aktualisiert: |aktualisiert am |letzte aktualisierung|zuletzt aktualisiert|zuletzt geändert|update: |updated |updated: |last updated|last modified|published |published: |published on |first published|posted |datum: |date: |am `)
})

// timeWords are what stands around a date: weekdays, zones, and what happened then.
var timeWords = sync.OnceValue(func() map[string]bool {
	return set(`uhr|am|pm|a|m|p|um|on|at|utc|gmt|est|edt|cst|cdt|pst|pdt|mst|et|pt|cet|cest|mez|mesz|h|t|z|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|posted|published|updated|veröffentlicht|erstellt|aktualisiert|stand|datum|date|vom|den|der|the|of`)
})

// tails end an article: from such a line on a dump holds comments, teasers and
// the foot of the page.
var tails = sync.OnceValue(func() map[string]bool {
	return set(`
kommentare|comments|kommentar schreiben|schreibe einen kommentar|hinterlasse einen kommentar|leave a reply|leave a comment|antworten abbrechen|cancel reply|leave a reply cancel reply|schreibe einen kommentar antworten abbrechen|leserkommentare|kommentare zum artikel|kommentare anzeigen|diskutieren sie mit|beitragsnavigation|post navigation|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte dir auch gefallen|ähnliche artikel|ähnliche beiträge|related articles|related posts|verwandte artikel|weitere artikel|weitere beiträge|weitere meldungen|meistgelesen|meistgelesene artikel|you may also like|you might also like|recent posts|neueste beiträge|neueste kommentare|letzte beiträge|aktuelle beiträge|über den autor|about the author|eine antwort schreiben|post a comment|kommentar verfassen|teilen mit|gefällt mir|like this|mehr aus dem ressort|weitere themen|ihr kommentar|dein kommentar|mehr nachrichten|auch interessant|schlagwörter|kommentar hinzufügen|neuen kommentar schreiben|neuen kommentar hinzufügen|newsletter|most read|most popular|trending
related stories|related content|related coverage|more stories|more from this author|read next|what to read next|recommended for you|editor's picks|you may like|über die autorin|über den verfasser|zum autor|zur autorin|about the authors|sobre o autor|sobre el autor|à propos de l'auteur|você pode gostar|você também pode gostar|te puede interesar|también te puede interesar|notas relacionadas|noticias relacionadas|sur le même sujet|articoli correlati|potrebbe interessarti|podobne artykuły|gerelateerde artikelen`)
})

// agencies are picture agencies and services that credit lines name.
var agencies = sync.OnceValue(func() map[string]bool {
	return set(`
getty|getty images|gettyimages|afp|ap|ap photo|reuters|dpa|dpa-tmn|dpa picture alliance|picture alliance|picture-alliance|imago|imago images|imago-images|ddp|ddp images|epd|kna|epa|efe|apa|keystone|keystone-sda|ansa|belga|ritzau|tt|ntb|pa|pa media|pa images|pa wire|press association|bloomberg|nurphoto|anadolu|anadolu agency|tass|sputnik|ria novosti|ukrinform|unian|xinhua|kyodo|zuma|zuma press|sipa|sipa usa|abaca|alamy|alamy stock photo|shutterstock|istock|istockphoto|adobe stock|fotolia|unsplash|pixabay|pexels|depositphotos|panthermedia|123rf|dreamstime|flickr|wikimedia|wikimedia commons|wikipedia|laif|ostkreuz|ullstein|ullstein bild|akg-images|bridgeman|mauritius images|upi|cnn|nasa|esa|eyevine|rex|rex features|action press|people picture|bildagentur-online|future image|eibner|actionpress|wireimage|filmmagic|redux|magnum|magnum photos|polaris|usa today sports|newscom|contrast|chromorange|westend61|colourbox|dapd|ddp/afp|archiv|archivfoto|symbolbild|symbolfoto|handout|screenshot|privat`)
})

// creditLabels begin a credit line.
var creditLabels = sync.OnceValue(func() []string {
	return list(`crédits photo|crédit photo|crédito:|créditos:|image illustrative|bild via|foto via|photo via|beitragsbild:|titelbild:|aufmacherbild:|foto:|fotos:|bild:|bilder:|bildquelle:|fotoquelle:|quelle bild:|bildnachweis:|bildrechte:|fotograf:|fotocredit:|grafik:|illustration:|montage:|photo:|photos:|photo by|photograph:|photograph by|picture:|image:|images:|image credit:|image source:|photo credit:|credit:|credits:|photo courtesy|© foto|© bild|photo ©|foto ©|bild ©|foto von|symbolfoto:|symbolbild:|archivfoto:|archivbild:|screenshot:`)
})

// functionWords are the commonest words that prose needs and menus do without.
var functionWords = sync.OnceValue(func() map[string]bool {
	return set(`
der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|aber|ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|sein|seine|seiner|ihre|ihrer|ihr|er|sie|es|wir|ich|du|man|mich|mir|uns|sich|nicht|kein|keine|auch|nur|noch|schon|mit|von|vom|zu|zum|zur|bei|beim|auf|aus|in|im|an|am|für|über|unter|nach|vor|durch|gegen|um|als|wie|wenn|dass|daß|ob|weil|da|denn|so|sehr|mehr|kann|können|konnte|muss|müssen|soll|sollen|sollte|will|wollen|doch|dann|dort|hier|diese|dieser|dieses|diesem|diesen|bis|seit|wieder|immer
the|a|an|and|or|but|is|are|was|were|be|been|has|have|had|he|she|it|they|we|i|you|his|her|its|their|our|my|your|not|no|of|to|in|on|at|by|for|from|with|as|that|this|these|those|which|who|what|when|where|how|if|than|then|there|will|would|can|could|should|may|might|do|does|did|said|into|about|after|before|over|more|so
le|la|les|un|une|et|est|dans|que|qui|pour|pas|sur|au|aux|du|il|elle|el|los|las|y|es|en|por|con|para|se|del|lo|di|che|per|non|o|e|do|da|em|os|um|uma|na|het|een|van|op|te|dat|met|zijn|voor`)
})

func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '\n' })
}

func set(s string) map[string]bool {
	l := list(s)
	m := make(map[string]bool, len(l))
	for _, w := range l {
		m[w] = true
	}
	return m
}

// plain takes the signs and digits off the ends of a line in lower case, for the
// look-up in these tables.
func plain(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '©' && r != '('
	})
}

// startsWithAny reports whether s begins with one of the words.
func startsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// containsAny reports whether one of the words lies in s.
func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
