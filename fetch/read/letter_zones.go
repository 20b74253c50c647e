package read

import (
	"regexp"
	"strings"
	"sync"

	"tickmark/claims"
)

// letterNotes lie in short parts of mails that are no text: why the mail was sent, what
// it was sent with, how else it can be looked at.
var letterNotes = sync.OnceValue(func() []string {
	return list(`sie erhalten diese e-mail|sie erhalten diese mail|sie erhalten diesen newsletter|sie bekommen diese e-mail|du erhältst diese|du bekommst diese|diese e-mail wurde an|diese mail wurde an|diese nachricht wurde an|dieser newsletter wurde an|um sich abzumelden|um den newsletter abzubestellen|newsletter nicht mehr erhalten|keine weiteren newsletter|keine weiteren e-mails|to unsubscribe|if you no longer wish|if you wish to unsubscribe|you are receiving this|you're receiving this|you received this|this email was sent to|this e-mail was sent to|this message was sent to
nicht richtig angezeigt|nicht korrekt angezeigt|nicht richtig dargestellt|nicht korrekt dargestellt|darstellungsprobleme|trouble viewing this|trouble reading this|not displaying correctly
von meinem iphone gesendet|von meinem ipad gesendet|gesendet von meinem|gesendet von mail|gesendet mit der|sent from my|sent from mail|get outlook for|outlook für ios|outlook für android|keine antwort an diese|bitte antworten sie nicht auf diese|please do not reply to this
---ursprüngliche nachricht---|---original message---|--- weitergeleitete nachricht ---|--- forwarded message ---|anfang der weitergeleiteten nachricht:|begin forwarded message:`)
})

// letterLinks are what links at the head and foot of a newsletter say. Beside a link
// they are an author's words.
var letterLinks = sync.OnceValue(func() []string {
	return list(`im browser|browserversion|browser-version|webversion|web-version|online-version|onlineversion|online ansehen|online lesen|in your browser|in a browser|view online|web version
abmelden|abbestellen|austragen|abmeldung|unsubscribe|opt out|opt-out|einstellungen ändern|profil ändern|profil bearbeiten|newsletter-einstellungen|newsletter weiterempfehlen|newsletter weiterleiten|an freunde weiterleiten|update your preferences|manage preferences|manage your|email preferences|e-mail preferences|update profile|forward to a friend`)
})

// quoteHeads are two words each by which the lines that a program sets above a quoted
// mail are known. Those that end with a colon hold an address or the time of day as well:
// authors write "the minister wrote:" themselves.
var (
	quoteHeads  = [][2]string{{" schrieb", ":"}, {" wrote", ":"}, {"von:", "betreff:"}, {"from:", "subject:"}}
	mailDetails = regexp.MustCompile(`@|\d:\d\d`)
)

// markLetter marks as boilerplate what programs put around the text of a mail.
func markLetter(a *claims.Article) {
	ix := claims.NewText(a.Text)
	link, foot := 0, false
	for i := range a.Blocks {
		b := &a.Blocks[i]
		s := ix.Slice(b.Span)
		short := len(s) <= 100*longestLeftover && len(strings.Fields(s)) <= longestLeftover
		linked := false
		for ; link < len(a.Links) && a.Links[link].Start < b.End; link++ {
			linked = linked || short && leadsAround(ix.Slice(a.Links[link].Span), s)
		}
		if !short {
			foot = false
			continue
		}
		if b.Kind == claims.BlockHeadline || b.Kind == claims.BlockQuote {
			foot = false // a mail that was passed on, or one that is answered
		}
		low := strings.ToLower(squeeze(s))
		note := linked || containsAny(low, letterNotes())
		// Below the line that unsubscribes stands who sent the mail.
		foot = foot && !endsSentence(low) || note && 2*i >= len(a.Blocks)
		if note || foot || isQuoteHead(a, i, low) {
			b.Kind = claims.BlockBoilerplate
			continue
		}
		if i+2 < len(a.Blocks) && a.Blocks[i+1].Len() <= longestQuoteHead && startsWithAny(low, []string{"on ", "am "}) && !endsSentence(low) &&
			isQuoteHead(a, i+1, low+" "+strings.ToLower(squeeze(ix.Slice(a.Blocks[i+1].Span)))) {
			b.Kind, a.Blocks[i+1].Kind = claims.BlockBoilerplate, claims.BlockBoilerplate
		}
	}
	markHeader(a, ix)
}

// longestQuoteHead is how many code points the second line has at most of what stands
// above a quoted mail: a name, an address, a verb.
const longestQuoteHead = 200

// longestLinkLine is how many words a line of plain text has at most that says where its
// address leads: "Newsletter abbestellen: https://…".
const longestLinkLine = 8

// leadsAround reports whether a link leads to another view of a newsletter or to its
// settings. In plain text the words beside an address say so.
func leadsAround(words, block string) bool {
	if strings.Contains(words, "://") {
		if len(strings.Fields(block)) > longestLinkLine {
			return false
		}
		words = block
	}
	return containsAny(strings.ToLower(words), letterLinks())
}

// headLabels begin the lines of the header that programs set above an older mail.
var headLabels = set(`von|gesendet|an|cc|kopie|datum|betreff|from|sent|to|date|subject`)

// markHeader marks such lines where each is a block of its own, as in plain text: who
// sent the mail and what it is about are among them.
func markHeader(a *claims.Article, ix *claims.Text) {
	for i := 0; i < len(a.Blocks); i++ {
		from, sender, topic := i, false, false
		for ; i < len(a.Blocks); i++ {
			line := ix.Slice(a.Blocks[i].Span)
			label, _, _ := strings.Cut(line[:cutAt(line, 40)], ":")
			if label = strings.ToLower(strings.Trim(label, "* ")); !headLabels[label] {
				break
			}
			sender, topic = sender || label == "von" || label == "from", topic || label == "betreff" || label == "subject"
		}
		for n := from; n < i && sender && topic; n++ {
			a.Blocks[n].Kind = claims.BlockBoilerplate
		}
	}
}

// isQuoteHead reports whether words that end with the i-th block say whose mail is quoted
// below it. Programs wrap that line, so that it may be two blocks.
func isQuoteHead(a *claims.Article, i int, low string) bool {
	for _, h := range quoteHeads {
		if !strings.Contains(low, h[0]) || !strings.Contains(low, h[1]) {
			continue
		}
		if h[1] != ":" || strings.HasSuffix(low, ":") && mailDetails.MatchString(low) && i+1 < len(a.Blocks) && a.Blocks[i+1].Kind == claims.BlockQuote {
			return true
		}
	}
	return false
}
