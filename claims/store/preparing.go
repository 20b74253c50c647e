package store

import (
	"context"
	"database/sql"
)

// preparing is a querier that prepares each query once, for who asks the same ones a
// thousand times in a transaction. The statements end with the transaction.
type preparing struct {
	querier
	known map[string]*sql.Stmt
}

func (p *preparing) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if s := p.statement(ctx, query); s != nil {
		return s.QueryContext(ctx, args...)
	}
	return p.querier.QueryContext(ctx, query, args...)
}

func (p *preparing) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if s := p.statement(ctx, query); s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return p.querier.QueryRowContext(ctx, query, args...)
}

// statement is the prepared query; nil where it cannot be prepared, which asking it
// will say.
func (p *preparing) statement(ctx context.Context, query string) *sql.Stmt {
	if s := p.known[query]; s != nil {
		return s
	}
	maker, ok := p.querier.(interface {
		PrepareContext(context.Context, string) (*sql.Stmt, error)
	})
	if !ok {
		return nil
	}
	s, err := maker.PrepareContext(ctx, query)
	if err != nil {
		return nil
	}
	p.known[query] = s
	return s
}
