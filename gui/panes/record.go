package panes

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/gui/model"
)

// Record shows what a document says about itself, each with where it was read, and
// lets a user say otherwise.
type Record struct {
	fyne.CanvasObject

	// OnSet is called with what a user typed for a fact.
	OnSet func(fact claims.Fact, value string)
	// OnCharset is called with the encoding that a user chose.
	OnCharset func(string)

	remarks *fyne.Container
	rows    map[claims.Fact]*recordRow
	box     *fyne.Container
	charset *widget.Select
	coding  *fyne.Container
	refused *widget.Label // why the encoding that was chosen was not taken
	filling bool
}

// NewRecord makes a record with room below it for what is only read.
func NewRecord(w *assets.Words, below fyne.CanvasObject) *Record {
	r := &Record{rows: map[claims.Fact]*recordRow{}, remarks: container.NewVBox(), box: container.NewVBox()}
	r.charset = widget.NewSelect(model.Charsets, func(s string) {
		if r.filling {
			return
		}
		// The keys go back to the dialog, so that Escape closes it.
		if c := fyne.CurrentApp().Driver().CanvasForObject(r.charset); c != nil {
			c.Unfocus()
		}
		if r.OnCharset != nil {
			r.OnCharset(s)
		}
	})
	r.refused = caption("")
	r.refused.Wrapping = fyne.TextWrapWord
	r.refused.Importance = widget.WarningImportance
	r.coding = container.New(nameAndField{}, quietName(w.T("report.capture.charset")), container.New(tightField{}, r.charset, r.refused))
	kept := caption(w.T("gui.record.kept_at_once"))
	kept.Wrapping = fyne.TextWrapWord
	r.CanvasObject = container.NewVScroll(container.New(beside{}, container.NewVBox(r.remarks, kept, r.box, r.coding, widget.NewSeparator(), below)))
	return r
}

// Show shows the facts. charset is the encoding in which the document stands, "" if
// it has none of its own.
func (r *Record) Show(rows []model.RecordRow, remarks []string, charset string) {
	r.remarks.RemoveAll()
	for _, s := range remarks {
		text := widget.NewLabel(s)
		text.Wrapping = fyne.TextWrapWord
		r.remarks.Add(container.NewBorder(nil, nil, container.NewPadded(widget.NewIcon(theme.WarningIcon())), nil, text))
	}
	for _, row := range rows {
		old := r.rows[row.Fact]
		if old == nil {
			old = newRecordRow(row.Name, func(value string) {
				if r.OnSet != nil {
					r.OnSet(row.Fact, value)
				}
			})
			r.rows[row.Fact] = old
			r.box.Add(container.New(nameAndField{}, old.name, container.New(tightField{}, old.entry, old.note)))
		}
		old.show(row)
	}
	r.filling = true
	r.charset.Options = model.Charsets
	if charset != "" && !slices.Contains(model.Charsets, charset) {
		r.charset.Options = append([]string{charset}, model.Charsets...)
	}
	r.charset.SetSelected(charset)
	r.filling = false
	r.refused.SetText("")
	setShown(r.coding, charset != "")
	r.CanvasObject.Refresh()
}

// Complain says beside a fact why what was typed was not taken.
func (r *Record) Complain(fact claims.Fact, sentence string) {
	if row := r.rows[fact]; row != nil {
		row.refused = true
		row.note.Importance = widget.WarningImportance
		row.note.SetText(sentence)
	}
}

// ComplainCharset says below the encoding why the one that was chosen was not taken.
func (r *Record) ComplainCharset(sentence string) { r.refused.SetText(sentence) }

// First is the field that the keys go to when the record is opened.
func (r *Record) First() fyne.Focusable {
	if row := r.rows[claims.FactTitle]; row != nil {
		return row.entry
	}
	return nil
}

// recordRow is a fact with the field to change it and where it was read.
type recordRow struct {
	name, note *widget.Label
	entry      *factEntry
	refused    bool // what stands in the field was not taken, and is left there to be mended
}

func newRecordRow(name string, set func(string)) *recordRow {
	r := &recordRow{name: quietName(name), note: caption("")}
	r.entry = &factEntry{set: func(s string) { r.refused = false; set(s) }}
	r.note.Wrapping = fyne.TextWrapWord
	r.entry.ExtendBaseWidget(r.entry)
	r.entry.OnSubmitted = func(string) { r.entry.tell() }
	return r
}

// show shows what is kept. What is being typed stays.
func (r *recordRow) show(row model.RecordRow) {
	if r.refused {
		return
	}
	r.note.Importance = widget.LowImportance
	r.note.SetText(row.Note)
	typing := r.entry.Text != r.entry.kept
	if r.entry.kept = row.Value; !typing {
		r.entry.SetText(row.Value)
	}
}

func quietName(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Importance = widget.LowImportance
	l.Wrapping = fyne.TextWrapWord
	return l
}

// factEntry is a line of text that is told of when it is left or confirmed, if it was
// changed; Escape takes the change back.
type factEntry struct {
	widget.Entry
	kept string
	set  func(string)
}

func (e *factEntry) tell() {
	if e.Text != e.kept {
		e.kept = e.Text
		e.set(e.Text)
	}
}

// FocusLost tells of a change.
func (e *factEntry) FocusLost() {
	e.Entry.FocusLost()
	e.tell()
}

// TypedKey types; Escape takes back what was typed and leaves the field.
func (e *factEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name != fyne.KeyEscape {
		e.Entry.TypedKey(k)
		return
	}
	e.SetText(e.kept)
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
		c.Unfocus()
	}
}

// nameAndField sets a name beside a field, on its first line.
type nameAndField struct{}

// MinSize is as high as the field.
func (nameAndField) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(280, o[1].MinSize().Height)
}

// Layout gives the name what it gets in a [Table].
func (nameAndField) Layout(o []fyne.CanvasObject, size fyne.Size) {
	name := nameWidth(size.Width)
	o[0].Resize(fyne.NewSize(name, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(size.Width-name, o[1].MinSize().Height))
	o[1].Move(fyne.NewPos(name, 0))
}

// tightField sets a line of small text right below a field.
type tightField struct{}

// MinSize is that of both.
func (tightField) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, o[0].MinSize().Height+o[1].MinSize().Height-theme.InnerPadding())
}

// Layout sets the text below the field.
func (tightField) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Resize(fyne.NewSize(size.Width, h))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(size.Width, o[1].MinSize().Height))
	o[1].Move(fyne.NewPos(0, h-theme.InnerPadding()*0.75))
}
