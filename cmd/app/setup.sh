#!/bin/sh
# Finds what the build needs beside Go and installs it where it can, or prints the
# exact line that does. "setup.sh e2e" adds what drives the real window in tests,
# "setup.sh postgres" the server that tests start.
set -u
want=" $* "

have_headers() {
	printf '%s\n' '#include <X11/Xlib.h>' '#include <X11/Xcursor/Xcursor.h>' '#include <X11/extensions/Xrandr.h>' \
		'#include <X11/extensions/Xinerama.h>' '#include <X11/extensions/XInput2.h>' '#include <X11/extensions/xf86vmode.h>' \
		'#include <GL/gl.h>' | "${CC:-cc}" -I/usr/local/include -E - >/dev/null 2>&1 # where BSD has them
}
wants() { case $want in *" $1 "*) ;; *) return 1 ;; esac; }
have_server() { # Debian and Red Hat keep it out of PATH
	for p in "$(command -v initdb)" /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb /usr/libexec/postgresql*/initdb; do
		[ -x "$p" ] && return 0
	done
	return 1
}
have() { command -v "$1" >/dev/null 2>&1; }

missing=""
case $(uname -s) in
Linux | *BSD | DragonFly) have "${CC:-cc}" && have_headers || missing="a C compiler and the X11 and OpenGL headers" ;;
Darwin) xcode-select -p >/dev/null 2>&1 || missing="the command line tools" ;; # cc is there without them, and fails
*) have "${CC:-cc}" || have gcc || have clang || missing="a C compiler" ;;
esac
if wants e2e; then
	for tool in Xvfb xdotool import; do have "$tool" || missing="$missing${missing:+, }$tool"; done
fi
if wants postgres; then have_server || missing="$missing${missing:+, }PostgreSQL"; fi
have go || { echo "setup: Go is missing (or not in PATH: MSYS2 leaves Windows' own out); install it from https://go.dev/dl/ and run this again" >&2; exit 1; }
[ -z "$missing" ] && exit 0

by_hand() {
	echo "setup: missing: $missing" >&2
	echo "setup: install it with this line and run make again:" >&2
	echo "    $1" >&2
	exit 1
}
install() { # the packages' command line, as root
	if [ "$(id -u)" = 0 ]; then
		echo "setup: missing: $missing; running: $1" >&2
		sh -c "$1"
	elif have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
		echo "setup: missing: $missing; running with sudo: $1" >&2
		sudo sh -c "$1"
	else
		by_hand "sudo sh -c '$1'"
	fi || by_hand "$1"
}

case $(uname -s) in
Darwin) by_hand "xcode-select --install" ;;
MINGW* | MSYS* | CYGWIN*) by_hand "pacman -S --needed mingw-w64-ucrt-x86_64-gcc make" ;;
FreeBSD) by_hand "pkg install gcc xorg pkgconf mesa-libs" ;;
esac
if have apt-get; then
	packages="gcc libc6-dev libgl1-mesa-dev xorg-dev"
	wants e2e && packages="$packages xvfb xdotool imagemagick libgl1-mesa-dri"
	wants postgres && packages="$packages postgresql"
	install "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages"
elif have dnf; then
	packages="gcc libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel mesa-libGL-devel"
	wants e2e && packages="$packages xorg-x11-server-Xvfb xdotool ImageMagick mesa-dri-drivers"
	wants postgres && packages="$packages postgresql-server"
	install "dnf install -y -q $packages"
elif have pacman; then
	by_hand "pacman -S --needed gcc libx11 libxcursor libxrandr libxinerama libxi libxxf86vm mesa xorg-server-xvfb xdotool imagemagick"
elif have zypper; then
	by_hand "zypper install gcc libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel Mesa-libGL-devel"
elif have apk; then
	by_hand "apk add gcc musl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev mesa-dev"
else
	by_hand "(the packages of your system that hold a C compiler and the headers of X11, Xcursor, Xrandr, Xinerama, Xi, Xxf86vm and OpenGL)"
fi
