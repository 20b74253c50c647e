package desk

import "tickmark/fetch"

// Network is what a user says about the way to the web.
type Network struct {
	// AllowHosts are private hosts that may be fetched, as "host" or "host:port".
	AllowHosts []string `json:"allow_hosts,omitempty"`
	// Proxy is asked in place of every host, "" for none; see [fetch.ParseProxy].
	Proxy string `json:"proxy,omitempty"`
}

// SetNetwork changes the way to the web from the next fetch on. It fails where the
// proxy's address is none.
func (d *Desk) SetNetwork(n Network) error {
	proxy, err := fetch.ParseProxy(n.Proxy)
	if err != nil {
		return err
	}
	d.way.Store(d.web().With(n.AllowHosts, proxy))
	return nil
}

// web is the fetcher in use.
func (d *Desk) web() *fetch.Fetcher {
	if f := d.way.Load(); f != nil {
		return f
	}
	return d.Fetcher
}

// SetOffline is the switch that lets nothing leave the machine.
func (d *Desk) SetOffline(on bool) { d.web().SetOffline(on) }

// Offline reports whether that switch is on.
func (d *Desk) Offline() bool { return d.web().Offline() }
