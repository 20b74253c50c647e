package fetch

import (
	"fmt"
	"net"
	"net/netip"
	"strings"
	"syscall"

	"code.dny.dev/ssrf"
)

// guard decides which addresses may be dialled. The lists of special-purpose
// networks (IANA registries) are those of package ssrf; what it does not look
// into, IPv4 addresses inside IPv6 ones, is added here.
type guard struct {
	named  map[string]bool // hosts and host:ports of Options.AllowHosts, canonical
	public *ssrf.Guardian
}

// addressError says that an address is not one of the public internet.
type addressError struct {
	addr netip.Addr
	why  error
}

func (e *addressError) Error() string { return fmt.Sprintf("address %s is refused: %v", e.addr, e.why) }
func (e *addressError) Unwrap() error { return e.why }

func newGuard(allow []string) *guard {
	g := &guard{named: map[string]bool{}, public: ssrf.New(ssrf.WithAnyPort())}
	for _, a := range allow {
		a = strings.TrimSpace(a)
		if host, port, err := net.SplitHostPort(a); err == nil {
			g.named[net.JoinHostPort(canonicalHost(host), port)] = true
		} else if a != "" {
			g.named[canonicalHost(strings.Trim(a, "[]"))] = true
		}
	}
	return g
}

// names reports whether the user named this host, or it with this port.
func (g *guard) names(host, port string) bool {
	return g.named[host] || g.namesPort(host, port)
}

// namesPort reports whether the user named this host with this port.
func (g *guard) namesPort(host, port string) bool {
	return g.named[net.JoinHostPort(host, port)]
}

// control is a [net.Dialer] Control function for one host: it sees the very
// address that is about to be connected to, after any name was looked up.
func (g *guard) control(host, port string) func(network, address string, _ syscall.RawConn) error {
	named := g.names(host, port)
	return func(_, address string, _ syscall.RawConn) error {
		ap, err := netip.ParseAddrPort(address)
		if err != nil {
			return fmt.Errorf("read address to dial: %w", err)
		}
		return g.judge(ap.Addr(), host, named)
	}
}

// The networks in which an IPv6 address carries an IPv4 one.
var (
	nat64      = netip.MustParsePrefix("64:ff9b::/96") // RFC 6052
	isatapMark = [4]byte{0x00, 0x00, 0x5e, 0xfe}       // RFC 5214, bytes 8 to 11; the first may be 2
)

// judge says whether addr may be dialled for host.
func (g *guard) judge(addr netip.Addr, host string, named bool) error {
	refuse := func(why string) error { return &addressError{addr, fmt.Errorf("%s", why)} }
	if addr.Zone() != "" {
		return refuse("it names a network interface of this machine")
	}
	plain := addr.Unmap()
	if nat64.Contains(plain) {
		// Behind such a gateway every public IPv4 host looks like this, so the address
		// inside is what counts.
		b := plain.As16()
		plain = netip.AddrFrom4([4]byte(b[12:]))
	}
	if plain.IsUnspecified() || plain.IsMulticast() {
		return refuse("it is no single host")
	}
	if named {
		// 169.254.169.254 hands out the credentials of cloud machines: a named host must
		// not lead there by its name alone.
		if plain.IsLinkLocalUnicast() && host != plain.String() {
			return refuse("it is link-local")
		}
		return nil
	}
	if plain.Is6() {
		b := plain.As16()
		if [4]byte{b[8] &^ 2, b[9], b[10], b[11]} == isatapMark {
			if err := g.public.SafeAddr(netip.AddrFrom4([4]byte(b[12:]))); err != nil {
				return &addressError{addr, err}
			}
		}
	}
	if err := g.public.SafeAddr(plain); err != nil {
		return &addressError{addr, err}
	}
	return nil
}
