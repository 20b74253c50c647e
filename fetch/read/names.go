package read

import (
	"strings"
	"sync"
	"unicode"
)

// verdict is what an element's class, id and role say about it.
type verdict uint8

const (
	nothing  verdict = iota
	content          // names the article's text
	caption          // names the words under a picture
	lead             // names its beginning, or the head of a page or a box
	pointer          // names its beginning, or a pointer to another article
	doubtful         // names something that stands beside articles
	foreign          // names something that is never part of one
	thread           // names what readers wrote below an article
)

// Words of class names, ids and roles, lower case. A name is taken apart at
// signs and at capitals: "relatedPosts-box" is related, posts, box.
var (
	threadWords = sync.OnceValue(func() map[string]bool {
		return set(`comments|commentlist|commentform|commentarea|commentsarea|commentthread|commentsection|disqus|disqusthread|kommentare|kommentarliste|respond|leserkommentare|livefyre|fbcomments`)
	})
	foreignWords = sync.OnceValue(func() map[string]bool {
		return set(`comment|comments|commentlist|commentform|disqus|kommentar|kommentare|respond|reply|replies|leserkommentare|cookie|cookies|consent|gdpr|cmp|nav|navi|navigation|navbar|menu|menue|submenu|hauptmenu|breadcrumb|breadcrumbs|breadcrump|brotkrumen|share|sharing|sharebar|sharedaddy|shariff|addthis|addtoany|social|socials|socialmedia|footer|newsletter|newsletters|skip|skiplink|skiplinks|pagination|pager|paginator|pagenav|login|signin|signup|subscribe|subscription|advert|advertisement|adbox|adsense|adslot|adcontainer|ads|anzeige|anzeigen|werbung|banner|modal|popup|overlay|lightbox|tooltip|printonly|printheader|printfooter|noprint|sponsor|sponsored|taboola|outbrain|plista|toolbar|sitemap|searchform|suche|impressum|wpadminbar|mwjump|editsection|ratings|voting|masthead|offscreen|screenreader|visuallyhidden|topbar|metanav|servicenav|mobilenav|languageswitch|langswitch|trackback|trackbacks|pingback|pingbacks|paywallbox`)
	})
	doubtfulWords = sync.OnceValue(func() map[string]bool {
		return set(`related|relatedposts|relatedarticles|recommended|recommendation|recommendations|recommend|teasers|teaserlist|sidebar|sidebars|sidenav|seitenleiste|aside|marginal|marginalie|rail|widget|widgets|promo|promotion|authorbox|authorbio|authorinfo|bio|biography|aboutauthor|tag|tags|taglist|tagcloud|keywords|schlagworte|schlagwörter|categories|catlinks|postmeta|entrymeta|byline|dateline|metadata|meta|infos|trending|popular|mostread|meistgelesen|latest|readmore|more|morelinks|moreon|mehr|weiterlesen|linkbox|infobox|links|linklist|rss|ad|ticker|newsticker|carousel|slider|gallery|galerie|slideshow|thumbs|thumbnail|video|player|audio|podcast|toc|inhaltsverzeichnis|tools|actions|buttons|button|toggle|rating|poll|quiz|shop|cart|product|produkte|affiliate|disclaimer|copyright|credits|search|form|contact|kontakt|bookmark|bookmarks|previous|next|prev|postnav|pagelinks|articlenav|donate|spenden|calendar|archive|archives|outro|whatsapp|notice|alert|dropdown|utility|bottom|service|jobs|contentpass|piano|paywall|interstitial|also|stories|upnext`)
	})
	captionWords = sync.OnceValue(func() map[string]bool {
		return set(`caption|captions|wpcaption|imagecaption|imgcaption|picturecaption|figcaption|bildunterschrift|bildtext|bildlegende|bildzeile|photocredit|imagecredit|photocaption`)
	})
	// leadWords name the beginning of an article as often as pointers to others.
	leadWords = sync.OnceValue(func() map[string]bool {
		return set(`header|kicker|intro|sidebar|bottom|notice|infos|hero`)
	})
	// negations turn the next word into its opposite or make it a setting: "no-share",
	// "has-sidebar", "label-hidden".
	negations = sync.OnceValue(func() map[string]bool {
		return set(`no|not|non|has|have|with|without|hide|show|is|enable|enabled|disable|disabled|one|two|supports|allow|margin|mg|mb|padding|pb`)
	})
	// asideWords name parts whose dates and authors are those of something else.
	asideWords = sync.OnceValue(func() map[string]bool {
		return set(`comment|comments|commentlist|kommentar|kommentare|related|relatedposts|teaser|teasers|teaserlist|sidebar|footer|recent|latest|popular|recommend|recommended|recommendations|aside|nav|navi|navigation|menu|event|events|termine|kalender|calendar|ticker|newsticker|trending|meistgelesen|mostread|readmore|carousel|slider|clock|uhr|uhrzeit|today|heute`)
	})
	contentWords = sync.OnceValue(func() map[string]bool {
		return set(`articlebody|articletext|articlecontent|artikeltext|artikelinhalt|entrycontent|postcontent|postbody|posttext|storybody|storytext|storycontent|bodytext|fliesstext|textbody|pagecontent|maincontent|contentmain|contentbody|newstext|newsbody|blogpost|hentry|articlemain|entrytext|contenttext|textcontent|richtext|wysiwyg`)
	})
)

// judge says what the names of an element mean. What names the article's text
// outweighs what stands beside articles, and nothing outweighs a comment thread.
func judge(names string) verdict {
	words := nameWords(names)
	v := nothing
	for i, w := range words {
		pair := ""
		if i > 0 {
			if negations()[words[i-1]] {
				continue
			}
			pair = words[i-1] + w
		}
		found := nothing
		switch {
		case threadWords()[w], threadWords()[pair]:
			return thread
		case foreignWords()[w], foreignWords()[pair]:
			return foreign
		case contentWords()[w], contentWords()[pair]:
			found = content
		case doubtfulWords()[w], doubtfulWords()[pair]:
			found = doubtful
		case leadWords()[w]:
			found = lead
		case w == "teaser":
			found = pointer
		case captionWords()[w], captionWords()[pair]:
			found = caption
		}
		if v != content && found != nothing && (found == content || found > v) {
			v = found
		}
	}
	return v
}

// nameWords takes names apart at signs, digits and at capitals that follow a
// small letter.
func nameWords(s string) []string {
	var words []string
	start := -1
	var last rune
	for i, r := range s {
		letter := unicode.IsLetter(r)
		if start >= 0 && (!letter || unicode.IsUpper(r) && unicode.IsLower(last)) {
			words = append(words, strings.ToLower(s[start:i]))
			start = -1
			if r >= '0' && r <= '9' {
				words = append(words, "") // "a1d" is no "ad"
			}
		}
		if letter && start < 0 {
			start = i
		}
		last = r
	}
	if start >= 0 {
		words = append(words, strings.ToLower(s[start:]))
	}
	return words
}
