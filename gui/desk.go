package gui

import (
	"context"
	"io"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// Desk is what the window needs of the desk; *desk.Desk is one. Methods that
// change a case have committed the change when they return.
type Desk interface {
	Cases(context.Context) ([]claims.Summary, error)
	Today() string
	Find(ctx context.Context, query string, o desk.FindOptions) ([]desk.Hits, error)
	Index(ctx context.Context, each func(done, all int64)) error
	SavedSearches(context.Context) ([]desk.SavedSearch, error)
	SaveSearch(context.Context, desk.SavedSearch) error
	ForgetSearch(ctx context.Context, name string) error
	Stats(ctx context.Context, since string) (claims.Stats, error)
	SetTags(ctx context.Context, id claims.ID, add, drop []string) error
	SetDeadline(ctx context.Context, id claims.ID, day string) error
	SetClosed(ctx context.Context, id claims.ID, closed bool) error
	Case(context.Context, claims.ID) (*desk.Case, error)
	Open(context.Context, desk.Input) (claims.ID, error)
	Bring(context.Context, desk.Input) (*desk.Document, error)
	OpenedFrom(context.Context, *desk.Document) ([]claims.Summary, error)
	Take(context.Context, *desk.Document) (claims.ID, error)
	ReviseTo(context.Context, claims.ID, *desk.Document) (desk.Revised, error)
	Compared(ctx context.Context, c *desk.Case, from, to int) (*desk.Compared, error)
	History(context.Context, claims.ID) ([]claims.Entry, error)
	Watch(ctx context.Context, changed func(error))

	AddSource(ctx context.Context, id claims.ID, input string) (claims.ID, error)
	AddPasted(ctx context.Context, id claims.ID, name string, in desk.Input) (claims.ID, error)
	Waiting(*desk.Case) []claims.ID
	Fetch(ctx context.Context, id claims.ID, sources []claims.ID, each func(desk.Fetched)) error
	Changed(ctx context.Context, c *desk.Case, source claims.ID) (*desk.Change, error)
	Origins(context.Context, *desk.Case) (claims.Origins, error)
	SetRank(ctx context.Context, id, source claims.ID, rank claims.Rank) error
	Attach(ctx context.Context, id, capture claims.ID, in desk.Input) (claims.ID, error)
	Detach(ctx context.Context, id, attachment claims.ID) error
	Transcribe(ctx context.Context, id, capture claims.ID, text string) error
	Copies(ctx context.Context, id, source claims.ID) ([]desk.Copy, error)
	FetchCopy(ctx context.Context, id, source claims.ID, c desk.Copy, each func(desk.Fetched)) error
	Archive(ctx context.Context, id, source claims.ID) (desk.Copy, error)
	Requests(ctx context.Context, id claims.ID, limit int) ([]claims.Request, error)
	SetNetwork(desk.Network) error
	SetOffline(bool)
	Offline() bool
	CaptureText(context.Context, claims.Capture) (string, error)
	Compare(ctx context.Context, c *desk.Case, claim claims.ID) ([]desk.Hint, error)
	Notes(ctx context.Context, c *desk.Case) ([]claims.Note, error)
	Before(ctx context.Context, c *desk.Case, claim claims.ID) ([]desk.Recalled, error)

	Decide(ctx context.Context, id, claim claims.ID, check claims.Check, to desk.Decision) error
	SetDraft(ctx context.Context, id, claim claims.ID, to claims.Draft) error
	SetState(ctx context.Context, id, claim claims.ID, to claims.State) error
	SetNote(ctx context.Context, id, claim claims.ID, note string) error
	SetDate(ctx context.Context, id claims.ID, date string) error
	SetFact(ctx context.Context, id claims.ID, fact claims.Fact, value string) error
	SetSourceFact(ctx context.Context, id, source claims.ID, fact claims.Fact, value string) error
	SetZone(ctx context.Context, id claims.ID, span claims.Span, kind claims.BlockKind) error
	ReadAs(ctx context.Context, id claims.ID, charset string) error
	ReadSourceAs(ctx context.Context, id, source claims.ID, charset string) error
	AddClaim(ctx context.Context, id claims.ID, span claims.Span) (claims.ID, error)
	MoveClaim(ctx context.Context, id, claim claims.ID, span claims.Span) error
	Drop(ctx context.Context, id, claim claims.ID, dropped bool) error
	SplitClaim(ctx context.Context, id, claim claims.ID, at int) (claims.ID, error)
	MergeNext(ctx context.Context, id, claim claims.ID) error
	Cite(ctx context.Context, id, claim, capture claims.ID, span claims.Span, role claims.Role) (claims.ID, error)
	Uncite(ctx context.Context, id, citation claims.ID) error
	SetFlag(ctx context.Context, id, claim claims.ID, flag claims.Flag, on bool) error
	AddContact(ctx context.Context, id claims.ID, k claims.Contact) (claims.ID, error)
	Answer(ctx context.Context, id, contact claims.ID, answer string) error
	AddQuery(ctx context.Context, id, claim claims.ID, check claims.Check, text string) (claims.ID, error)
	RewordQuery(ctx context.Context, id, query claims.ID, text string) error
	AnswerQuery(ctx context.Context, id, query claims.ID, answer string) error
	Rule(ctx context.Context, id, query claims.ID, ruling claims.Ruling, reason string) error
	WithdrawQuery(ctx context.Context, id, query claims.ID) error
	AddSearched(ctx context.Context, id claims.ID, s claims.Searched) (claims.ID, error)
	Review(ctx context.Context, id, claim claims.ID, check claims.Check, by string, to desk.Decision, blind bool) error
	SignOff(ctx context.Context, id, claim claims.ID, by string) error
	SetChecklist(ctx context.Context, id claims.ID, steps []string) error
	Tick(ctx context.Context, id, step claims.ID, done bool) error
	Correct(ctx context.Context, id claims.ID, k claims.Correction) (claims.ID, error)
	ImportTable(ctx context.Context, id claims.ID, t *desk.Table, m desk.Mapping, statuses desk.Statuses, w *assets.Words) (desk.TableResult, error)
	Undo(context.Context, claims.ID) (claims.Entry, error)
	Redo(context.Context, claims.ID) (claims.Entry, error)

	Report(ctx context.Context, id claims.ID, w io.Writer, format, lang string, tell claims.Disclosure) error
	Export(ctx context.Context, id claims.ID, w io.Writer) error
	Import(ctx context.Context, r io.ReaderAt, size int64) (desk.Imported, error)
	ExportSealed(ctx context.Context, id claims.ID, w io.Writer, passphrase string) error
	ImportSealed(ctx context.Context, r io.ReaderAt, size int64, passphrase string) (desk.Imported, error)
	ReadOnly() error
	Settle(ctx context.Context, id claims.ID, conflict claims.Conflict, other bool) error
}

var _ Desk = (*desk.Desk)(nil)
