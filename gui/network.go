package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims/desk"
)

// askNetwork asks for the way to the web: hosts of the user's own network that may be
// fetched, and a proxy.
func (w *Window) askNetwork() {
	hosts := widget.NewMultiLineEntry()
	hosts.SetMinRowsVisible(4)
	hosts.SetText(strings.Join(w.Network.AllowHosts, "\n"))
	hosts.SetPlaceHolder("intranet.example\nwiki.example:8080")
	proxy := widget.NewEntry()
	proxy.SetText(w.Network.Proxy)
	proxy.SetPlaceHolder("http://proxy.example:3128")
	wrong := wrapping("")
	wrong.Importance = widget.WarningImportance
	wrong.Hide()
	var d *dialog.CustomDialog
	keep := widget.NewButton(w.Words.T("gui.network.keep"), func() {
		n := desk.Network{AllowHosts: strings.Fields(hosts.Text), Proxy: strings.TrimSpace(proxy.Text)}
		err := w.Desk.SetNetwork(n)
		if err == nil {
			err = w.KeepNetwork(n)
		}
		if err != nil {
			wrong.SetText(w.sentence(err))
			wrong.Show()
			return
		}
		w.Network = n
		d.Hide()
	})
	keep.Importance = widget.HighImportance
	d = dialog.NewCustomWithoutButtons(w.heading("gui.do.network"), container.NewVBox(
		wrapping(w.Words.T("gui.network.hosts")), hosts, wrapping(w.Words.T("gui.network.proxy")), proxy, wrong), w.win)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(w.Words.T("gui.cancel"), func() { d.Hide() }), keep})
	d.Resize(fyne.NewSize(520, 0))
	w.pop(d)
}
