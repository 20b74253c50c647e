package store

import (
	"context"
	"database/sql/driver"
	"regexp"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// The statements of this package are written once, in the SQL that both databases
// share, with the placeholders of SQLite. connector and serverConn say them to PostgreSQL.

// connector makes connections to a server.
type connector struct{ config *pgx.ConnConfig }

// Connect implements driver.Connector.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	made, err := stdlib.GetConnector(*c.config).Connect(ctx)
	if err != nil {
		return nil, err
	}
	return serverConn{made.(*stdlib.Conn)}, nil
}

// Driver implements driver.Connector.
func (c connector) Driver() driver.Driver { return stdlib.GetDefaultDriver() }

// serverConn is a connection to a server that takes statements and arguments as SQLite does.
type serverConn struct{ *stdlib.Conn }

// Prepare implements driver.Conn.
func (c serverConn) Prepare(query string) (driver.Stmt, error) {
	return c.Conn.Prepare(said(query))
}

// PrepareContext implements driver.ConnPrepareContext.
func (c serverConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	return c.Conn.PrepareContext(ctx, said(query))
}

// ExecContext implements driver.ExecerContext.
func (c serverConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	return c.Conn.ExecContext(ctx, said(query), args)
}

// QueryContext implements driver.QueryerContext.
func (c serverConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	return c.Conn.QueryContext(ctx, said(query), args)
}

// CheckNamedValue implements driver.NamedValueChecker: truth values are 0 and 1, and
// texts are such as the server takes.
func (c serverConn) CheckNamedValue(v *driver.NamedValue) error {
	is, err := driver.DefaultParameterConverter.ConvertValue(v.Value)
	switch x := is.(type) {
	case bool:
		is = int64(0)
		if x {
			is = int64(1)
		}
	case string:
		is = storable(x)
	}
	v.Value = is
	return err
}

// storable is a text as PostgreSQL takes it: UTF-8 without NUL
// (https://www.postgresql.org/docs/current/datatype-character.html). Records have
// neither, being JSON; columns that repeat a part of one, such as a title, may.
func storable(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "\ufffd")
}

// member is a member of a JSON text as both databases could read it but write otherwise:
// record ->> '$.article.lang' is record::json #>> '{article,lang}' on the server.
var member = regexp.MustCompile(`([\w.]+) ->> '\$\.([\w.]+)'`)

// said writes a statement in the server's words.
func said(query string) string {
	if strings.Contains(query, "->>") {
		query = member.ReplaceAllStringFunc(query, func(s string) string {
			m := member.FindStringSubmatch(s)
			return "(" + m[1] + "::json #>> '{" + strings.ReplaceAll(m[2], ".", ",") + "}')"
		})
	}
	return numbered(query)
}

// numbered writes the placeholders of a statement, ? and ?2, as $1 and $2. A question
// mark in quotes stays.
func numbered(query string) string {
	if !strings.Contains(query, "?") {
		return query
	}
	var out strings.Builder
	quote, next := byte(0), 1
	for i := 0; i < len(query); i++ {
		c := query[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '?':
			out.WriteByte('$')
			if i+1 == len(query) || query[i+1] < '0' || query[i+1] > '9' {
				out.WriteString(strconv.Itoa(next))
				next++
			}
			continue
		}
		out.WriteByte(c)
	}
	return out.String()
}
