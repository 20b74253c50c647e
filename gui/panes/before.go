package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/gui/model"
)

// ShowBefore lists what says the same and was met before, if the claim is still the
// one in view.
func (c *Card) ShowBefore(claim claims.ID, rows []model.BeforeRow) {
	if c.claim == nil || c.claim.ID != claim {
		return
	}
	c.before.RemoveAll()
	for _, r := range rows {
		line, note := widget.NewLabel(r.Line), caption(clean(r.Note))
		line.Wrapping, note.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
		texts := container.New(tightLines{}, line, note)
		if r.Case == "" && r.URL == "" {
			c.before.Add(texts)
			continue
		}
		see := widget.NewButtonWithIcon("", theme.VisibilityIcon(), func() {
			if c.OnBefore != nil {
				c.OnBefore(r)
			}
		})
		see.Importance = widget.LowImportance
		c.before.Add(container.NewBorder(nil, nil, nil, container.NewVBox(see), texts))
	}
	setShown(c.before, len(rows) > 0)
}

// forget takes away what was found out in the background about another claim.
func (c *Card) forget() {
	for _, list := range []*fyne.Container{c.notes, c.before} {
		list.RemoveAll()
		list.Hide()
	}
	c.marked.Hide()
	c.unbacked.Hide()
	c.title.Show()
}
